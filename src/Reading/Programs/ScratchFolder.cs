namespace Mingtang.Reading.Programs;

internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mingtang-reading-");

    public string FullName => folder.FullName;

    public string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(file, bytes);
        return file;
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
