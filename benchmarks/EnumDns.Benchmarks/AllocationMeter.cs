using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace EnumDns.Benchmarks;

/// <summary>
/// Runs the bodies of benchmarks a few times and counts what they allocate, on every thread. How long they take does not
/// matter, so this tells the same on any machine.
/// </summary>
internal static class AllocationMeter
{
    private static readonly MethodInfo DiscardMethod = typeof(AllocationMeter).GetMethod(nameof(Discard), BindingFlags.NonPublic | BindingFlags.Static)!;
    private const int Attempts = 3;
    private const int SmallOperations = 50;
    private const double SmallAllocation = 1e6;

    /// <summary>The benchmarks, as <c>Class.Method</c>.</summary>
    public static IReadOnlyList<string> Benchmarks { get; } =
        [.. Methods().Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Order(StringComparer.Ordinal)];

    /// <summary>Octets that one operation allocates, where its parameters have it allocate the most.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="numbers">Numbers in the zone, in the place of those that the benchmark is run with to take its time.</param>
    public static double Measure(string benchmark, int numbers)
    {
        var method = Methods().Single(method => $"{method.DeclaringType!.Name}.{method.Name}" == benchmark);
        return Cases(method.DeclaringType!, numbers).Max(instance => Measure(instance, method));
    }

    /// <summary>Octets that one call allocates: the least of some attempts, for what the runtime adds is not the call's.</summary>
    /// <param name="body">What is called.</param>
    /// <param name="operations">The operations that are done by one call.</param>
    public static double Measure(Action body, int operations = 1)
    {
        body();
        var isSmall = MeasureRuns(body, 1) < SmallAllocation;
        var runs = isSmall ? (SmallOperations + operations - 1) / operations : 1;
        return Enumerable.Range(0, isSmall ? Attempts : 1).Min(_ => MeasureRuns(body, runs));
    }

    private static double MeasureRuns(Action body, int runs)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < runs; i++)
            body();
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)runs;
    }

    private static double Measure(object instance, MethodInfo method)
    {
        Call<GlobalSetupAttribute>(instance);
        try
        {
            // A delegate of the body's own type: to call by reflection allocates.
            Action body = method.ReturnType == typeof(void)
                ? method.CreateDelegate<Action>(instance)
                : (Action)DiscardMethod.MakeGenericMethod(method.ReturnType).Invoke(null, [instance, method])!;
            var operations = method.GetCustomAttribute<BenchmarkAttribute>()!.OperationsPerInvoke;
            return Measure(body, operations) / operations;
        }
        finally
        {
            Call<GlobalCleanupAttribute>(instance);
        }
    }

    private static Action Discard<T>(object instance, MethodInfo method)
    {
        var body = method.CreateDelegate<Func<T>>(instance);
        return () => body();
    }

    /// <summary>An instance for each value of the parameter that takes all values, if there is one.</summary>
    private static IEnumerable<object> Cases(Type type, int numbers)
    {
        var varied = type.GetProperties().SingleOrDefault(property => property.IsDefined(typeof(ParamsAllValuesAttribute)));
        foreach (var value in varied is null ? [null!] : Enum.GetValues(varied.PropertyType).Cast<object>())
        {
            var instance = Activator.CreateInstance(type)!;
            varied?.SetValue(instance, value);
            type.GetProperty("Numbers")!.SetValue(instance, numbers);
            yield return instance;
        }
    }

    private static void Call<TAttribute>(object instance)
        where TAttribute : Attribute =>
        instance.GetType().GetMethods().SingleOrDefault(method => method.IsDefined(typeof(TAttribute)))?.Invoke(instance, null);

    private static IEnumerable<MethodInfo> Methods() =>
        typeof(AllocationMeter).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(BenchmarkAttribute)));
}
