namespace Mingtang.Reading.Programs;

internal sealed class ScratchFolder : IDisposable
{
    /// <summary>Memory with the looks of a disk, where the machine has it: what a program must be handed as a file never reaches one.</summary>
    private const string Memory = "/dev/shm";

    private readonly DirectoryInfo folder;

    /// <param name="bytes">About how much will be written.</param>
    public ScratchFolder(long bytes) =>
        folder = HasRoom(bytes) ? Directory.CreateDirectory(Path.Combine(Memory, "mingtang-reading-" + Path.GetRandomFileName())) : Directory.CreateTempSubdirectory("mingtang-reading-");

    public string FullName => folder.FullName;

    public string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private static bool HasRoom(long bytes)
    {
        try
        {
            return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > bytes * 2;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A killed program may still hold a file for a moment; the system's own sweep of temporary files takes the rest.
        }
    }
}
