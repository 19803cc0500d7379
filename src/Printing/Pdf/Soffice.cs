using System.Diagnostics;
using Mingtang.Kernel;

namespace Mingtang.Printing.Pdf;

/// <summary>One run of LibreOffice: its own folder and profile, a time limit, no way to the network where the system allows that.</summary>
internal sealed class Soffice(string office, TimeSpan limit)
{
    private static readonly Lazy<bool> CanCutNetwork = new(() => OperatingSystem.IsLinux() && Succeeds("unshare", "--user", "--net", "true"));

    internal static string? Find(string? named)
    {
        if (named is not null)
            return File.Exists(named) ? named : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        return folders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    internal async Task<Outcome<byte[]>> Convert(byte[] docx, CancellationToken cancellation)
    {
        var room = Directory.CreateTempSubdirectory("mingtang-pdf-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(room.FullName, "paper.docx"), docx, cancellation);
            OfficeProfile.Write(room.FullName);
            if (!await Ran(room.FullName, cancellation))
                return PdfRefusals.TooSlow(limit);
            var pdf = Path.Combine(room.FullName, "paper.pdf");
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellation) : PdfRefusals.Failed;
        }
        finally
        {
            Remove(room);
        }
    }

    /// <summary>False when time ran out.</summary>
    private async Task<bool> Ran(string room, CancellationToken cancellation)
    {
        using var process = Process.Start(Command(room))!;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        try
        {
            // Both streams are read to the end: an office that talks into a full pipe never finishes.
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(time.Token), process.StandardError.ReadToEndAsync(time.Token), process.WaitForExitAsync(time.Token));
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            return false;
        }
    }

    private ProcessStartInfo Command(string room)
    {
        string[] convert = [
            $"-env:UserInstallation={new Uri(OfficeProfile.Folder(room)).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "--convert-to", "pdf:writer_pdf_Export", "--outdir", room, Path.Combine(room, "paper.docx")];
        var command = CanCutNetwork.Value
            ? new ProcessStartInfo("unshare", ["--user", "--net", office, .. convert])
            : new ProcessStartInfo(office, convert);
        command.RedirectStandardOutput = command.RedirectStandardError = true;
        command.WorkingDirectory = room;
        command.Environment["HOME"] = room;
        command.Environment["FONTCONFIG_FILE"] = OfficeProfile.Fonts(room);
        return command;
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            return process.WaitForExit(TimeSpan.FromSeconds(5)) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>A folder that will not go is left to the system's own cleaning: the paper is printed all the same.</summary>
    private static void Remove(DirectoryInfo room)
    {
        try
        {
            room.Delete(recursive: true);
        }
        catch (IOException)
        {
        }
    }
}
