namespace Mingtang.HouseKit;

/// <summary>
/// Where the tests' houses stand: in memory where there is room, since on a disk that others use a commit may wait until the house says it is
/// busy; otherwise in the temporary folder.
/// </summary>
public static class Scratch
{
    private const string Memory = "/dev/shm";
    private const long Room = 2L << 30;

    public static string Root { get; } = HasRoom() ? Memory : Path.GetTempPath();

    /// <summary>A folder of one's own, to be deleted by who asked for it.</summary>
    public static string Folder(string prefix) => Directory.CreateDirectory(Path.Combine(Root, $"{prefix}{Guid.NewGuid():N}")).FullName;

    private static bool HasRoom()
    {
        try
        {
            return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room;
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
