namespace Mingtang.Host.Commands;

internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>An expected "no"; the reasons are on standard error.</summary>
    public const int Refused = 1;

    public const int Usage = 2;

    /// <summary>A bug or an outage.</summary>
    public const int Fault = 3;
}
