namespace Mingtang.Host.Commands;

/// <summary>Progress as a line on standard error, at once and in order; the framework's own Progress is neither.</summary>
internal sealed class Spoken : IProgress<string>
{
    public void Report(string value) => Say.Message(value);
}
