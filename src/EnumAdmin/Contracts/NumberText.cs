using EnumAdmin.Problems;
using EnumDns.Protocol.E164;

namespace EnumAdmin.Contracts;

/// <summary>Numbers and prefixes in the API: read in any form that people write, shown as a plus and digits.</summary>
internal static class NumberText
{
    /// <summary>Reads a number from path or query.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="text">What was written.</param>
    /// <param name="plan">How national numbers are read, or null where they are not accepted.</param>
    /// <param name="number">The number.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static Problem? TryParseParameter(string parameter, string text, DialPlan? plan, out E164Number number) =>
        E164NumberParser.TryParse(text, plan, out number, out var fault)
            ? null
            : Problem.BadParameter(parameter, ContractRules.NumberSyntax, $"'{text}' is not a number: {fault.Message}{Advice(fault.Kind, plan)}");

    /// <summary>Checks a member that repeats what the path says.</summary>
    /// <param name="json">The object.</param>
    /// <param name="member">The member, which may be missing.</param>
    /// <param name="plan">How national numbers are read, or null.</param>
    /// <param name="number">What the path says.</param>
    public static void CheckAgreement(JsonMembers json, string member, DialPlan? plan, E164Number number)
    {
        if (json.Text(member) is not { } text)
            return;
        if (!E164NumberParser.TryParse(text, plan, out var stated, out var fault))
            json.Add(member, ContractRules.NumberSyntax, $"'{text}' is not a number: {fault.Message}");
        else if (stated != number)
            json.Add(member, ContractRules.PathMismatch, $"this is {stated}, but the change is about {number}");
    }

    private static string Advice(E164NumberFault fault, DialPlan? plan) =>
        plan is null && fault is E164NumberFault.NoPrefix ? "; a number as it is dialled inside a country needs its zone" : "";
}
