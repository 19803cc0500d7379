using System.CommandLine;

namespace Mingtang.Host.Commands;

/// <summary>One command of the command line, one file. To add one: write the class, name it in <see cref="CommandLine"/>.</summary>
internal interface IHouseCommand
{
    /// <summary>
    /// The command with its arguments and its action. The action returns <see cref="ExitCode"/>; what a program reads goes to standard
    /// output by <see cref="Say.Json"/>, what a person reads to standard error.
    /// </summary>
    Command Build();
}
