using System.Text.Json;
using EnumDns.Fixtures;

namespace EnumDns.Benchmarks.Tests;

/// <summary>No benchmark allocates more than <c>benchmarks/EnumDns.Benchmarks/budgets.json</c> allows it.</summary>
public sealed class AllocationBudgetTests
{
    private static readonly JsonElement File = JsonDocument.Parse(System.IO.File.ReadAllText(Clone.Find("benchmarks/EnumDns.Benchmarks/budgets.json"))).RootElement;
    private static readonly Dictionary<string, double> Budgets = File.GetProperty("bytesPerOperation").EnumerateObject().ToDictionary(budget => budget.Name, budget => budget.Value.GetDouble());

    public static TheoryData<string> Benchmarks => [.. AllocationMeter.Benchmarks];

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public void A_benchmark_stays_within_its_budget(string benchmark)
    {
        var octets = AllocationMeter.Measure(benchmark, File.GetProperty("numbers").GetInt32());
        Assert.True(octets <= Budgets.GetValueOrDefault(benchmark), $"{benchmark}: {octets:F1} octets an operation, {Budgets.GetValueOrDefault(benchmark)} allowed");
    }

    [Fact]
    public void Every_benchmark_has_a_budget_and_every_budget_a_benchmark() => Assert.Equal(AllocationMeter.Benchmarks.Order(), Budgets.Keys.Order());

    [Fact]
    public void No_query_has_a_budget() =>
        Assert.All(Budgets.Where(budget => budget.Key.StartsWith(nameof(ResponderBenchmarks), StringComparison.Ordinal)), budget => Assert.Equal(0, budget.Value));

    [Fact]
    public void A_body_that_allocates_is_noticed()
    {
        byte[]? octets = null;
        Assert.InRange(AllocationMeter.Measure(() => octets = new byte[100]), 100, 200);
        Assert.NotNull(octets);
        Assert.InRange(AllocationMeter.Measure(() => Task.Run(() => octets = new byte[10_000_000]).Wait()), 10_000_000, 11_000_000);
        Assert.Equal(0, AllocationMeter.Measure(() => octets[0]++));
    }
}
