using Mingtang.Host.Commands;

return await CommandLine.Run(args);

/// <summary>Named so that tests can host it.</summary>
public partial class Program;
