namespace EnumDns.Configuration;

/// <summary>What a setting takes, wherever it is written: in the file, in the environment or as a flag.</summary>
internal abstract class SettingKind
{
    /// <summary>What stands for the value in help texts: <c>DIR</c>, <c>SECONDS</c>.</summary>
    public abstract string Unit { get; }

    /// <summary>What is allowed, for messages: <c>a number from 1 to 9</c>.</summary>
    public abstract string Allowed { get; }

    /// <summary>Whether the setting takes several values.</summary>
    public virtual bool IsList => false;

    /// <summary>Whether a value is only what stands in the file without quotes, as YAML writes numbers and booleans.</summary>
    public virtual bool IsPlain => false;

    /// <summary>Checks one value.</summary>
    /// <returns>What is wrong with it, naming it, or null.</returns>
    public abstract string? Check(string text);

    /// <summary>Checks a value against those of a list that stand before it.</summary>
    /// <returns>What is wrong, or null.</returns>
    public virtual string? CheckNext(IReadOnlyList<string> before, string text) => null;

    /// <summary>Finds every mistake in the values of one source.</summary>
    /// <returns>The places in the list with what is wrong there.</returns>
    public IEnumerable<(int Index, string Message)> CheckAll(IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if ((Check(texts[i]) ?? CheckNext([.. texts.Take(i)], texts[i])) is { } message)
                yield return (i, message);
        }
    }
}
