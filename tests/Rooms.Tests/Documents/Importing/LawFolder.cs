using System.Text;

namespace Mingtang.Documents.Importing;

/// <summary>A folder of texts with its list, as the import takes it.</summary>
internal sealed class LawFolder : IDisposable
{
    private readonly StringBuilder manifest = new("file,title,category,issuer,date_issued,date_effective,status_guess,version_of\n");

    public string Path { get; } = Directory.CreateTempSubdirectory("mt-laws-").FullName;

    public LawFolder Add(string file, string title, string effective, string status = "current", string versionOf = "", string? text = null)
    {
        manifest.Append($"{file},{title},行政法,全国人民代表大会常务委员会,{effective},{effective},{status},{versionOf}\n");
        if (text?.Length != 0)
            File.WriteAllText(System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)), text ?? $"# {title}\n\n第一条 为了管理，制定本法。\n\n第二条 本法自{effective[..4]}年起施行。\n");
        return this;
    }

    public LawFolder Close()
    {
        File.WriteAllText(System.IO.Path.Combine(Path, "manifest.csv"), manifest.ToString());
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

internal sealed class Quiet : IProgress<ImportProgress>
{
    public ImportProgress Last { get; private set; } = new(0, 0);

    public void Report(ImportProgress value) => Last = value;
}
