using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Benchmarks -- --filter '*PlanReading*' --job short
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
