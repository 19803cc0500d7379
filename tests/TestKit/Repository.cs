namespace Mingtang.TestKit;

/// <summary>Where the tests stand: the checkout, and the shared folder beside it, which may be absent.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Null where nothing is shared; tests that read it say so by skipping (<see cref="SharedFactAttribute"/>).</summary>
    public static string? Shared { get; } = FindShared();

    public static string InShared(params string[] parts) => Path.Combine([Shared!, .. parts]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Mingtang.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the checkout.");
        return folder;
    }

    private static string? FindShared()
    {
        var beside = Path.Combine(Root, "..", "shared");
        var named = Environment.GetEnvironmentVariable("MINGTANG_SHARED");
        return Directory.Exists(beside) ? Path.GetFullPath(beside) : Directory.Exists(named) ? named : null;
    }
}
