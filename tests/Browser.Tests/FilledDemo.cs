using Mingtang.Foundation.Data;
using Mingtang.HouseKit;

namespace Mingtang.Browser;

/// <summary>
/// The demo district, filled once by the program itself and then put away: filling costs more than everything one journey does in it, copying a
/// second. The program is ended as by kill -9 before its folder is copied, so that no file is caught half written.
/// </summary>
internal static class FilledDemo
{
    private static readonly Lazy<Task<string>> Filled = new(Fill);

    /// <summary>A data folder of one's own, to be deleted by who asked for it.</summary>
    public static async Task<string> Copy()
    {
        var (from, to) = (await Filled.Value, Scratch.Folder("mt-demo-"));
        foreach (var folder in Directory.GetDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        return to;
    }

    private static async Task<string> Fill()
    {
        var folder = Scratch.Folder("mt-filled-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var house = new RunningHouse(on: (DatabaseChoice.FileIn(folder), folder));
        await house.InitializeAsync();
        await house.DisposeAsync();
        return folder;
    }
}
