using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Benchmarks -- --filter '*PlanReading*' --job short
// In this process: the project it would generate builds the whole house anew, which takes longer than the measuring.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args, "--inProcess"]);
