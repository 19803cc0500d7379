namespace Mingtang.Foundation.Web;

/// <summary>A room with something to say on the console once the server listens: demo sign-ins, a one-time first password.</summary>
public interface IGreets
{
    int Order => 100;

    /// <param name="address">Where the server listens, without a slash at the end.</param>
    /// <returns>Chinese lines, printed as they are to standard error.</returns>
    Task<IReadOnlyList<string>> Greet(Uri address, CancellationToken stop);
}
