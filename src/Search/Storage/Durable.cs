using System.Runtime.InteropServices;

namespace Mingtang.Search.Storage;

/// <summary>Writing so that a power cut leaves the old file or the new one, whole.</summary>
internal static partial class Durable
{
    /// <summary>Writes a file and waits until the disk has it. The name is not yet durable: see <see cref="SyncFolder"/>.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        write(file);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Writes beside the file, then moves over it: contents first, name second, folder last.</summary>
    public static void Replace(string path, byte[] content)
    {
        var beside = path + ".new";
        Write(beside, file => file.Write(content));
        File.Move(beside, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            return;
        _ = Sync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
