using BenchmarkDotNet.Running;
using EnumDns.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(ResponderBenchmarks).Assembly).Run(args);
