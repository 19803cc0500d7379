using System.Text;

namespace Mingtang.Reading.Programs;

/// <summary>
/// doc, wps, xls, rtf, odt and their like: LibreOffice turns them into docx or xlsx where it is installed. One at a time, in a profile
/// of its own without network, macros or linked content, and killed when its time is over.
/// </summary>
internal static class OldFormats
{
    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static readonly Lazy<bool> CanCutNetwork = new(() => OutsideProgram.Find("unshare") is { } unshare
        && OutsideProgram.Run(unshare, ["-rn", "true"], TimeSpan.FromSeconds(5), 1000, boundMemory: false).Code == 0);

    /// <summary>The converted package.</summary>
    /// <param name="from">The extension LibreOffice is to see.</param>
    /// <param name="to">docx or xlsx.</param>
    public static byte[] Convert(byte[] bytes, string from, string to, ReadingLimits limits)
    {
        var office = limits.Program("soffice") ?? limits.Program("libreoffice") ?? throw new StopReading(Refusals.OldFormat);
        if (!Turn.Wait(limits.Time))
            throw new StopReading(Refusals.ConverterBusy);
        try
        {
            return Convert(office, bytes, from, to, limits);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static byte[] Convert(string office, byte[] bytes, string from, string to, ReadingLimits limits)
    {
        using var folder = new ScratchFolder(bytes.Length * 4L + (64 << 20));
        var file = folder.Write("in." + from, bytes);
        var profile = Directory.CreateDirectory(Path.Combine(folder.FullName, "profile", "user"));
        File.WriteAllText(Path.Combine(profile.FullName, "registrymodifications.xcu"), Settings);
        string[] command =
        [
            .. CanCutNetwork.Value ? [OutsideProgram.Find("unshare")!, "-rn"] : Array.Empty<string>(),
            office, "-env:UserInstallation=" + new Uri(profile.Parent!.FullName).AbsoluteUri,
            "--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to", to, "--outdir", Path.Combine(folder.FullName, "out"), file,
        ];
        OutsideProgram.Run(command[0], command[1..], limits.Time, 1_000_000, boundMemory: false);
        var made = new FileInfo(Path.Combine(folder.FullName, "out", "in." + to));
        if (!made.Exists || made.Length == 0)
            throw new StopReading(Refusals.NotConverted);
        return made.Length <= limits.Bytes ? File.ReadAllBytes(made.FullName) : throw new StopReading(Refusals.TooLarge(limits.Bytes));
    }

    /// <summary>Nothing runs and nothing is fetched, and what would be fetched all the same goes to a port nobody listens on.</summary>
    private static readonly string Settings = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">""")
        .Append(Item("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"))
        .Append(Item("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"))
        .Append(Item("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"))
        .Append(Item("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"))
        .Append(Item("org.openoffice.Office.Writer/Content/Update", "Link", "2"))
        .Append(Item("org.openoffice.Office.Calc/Content/Update", "Link", "2"))
        .Append(Item("org.openoffice.Inet/Settings", "ooInetProxyType", "2"))
        .Append(Item("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"))
        .Append(Item("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"))
        .Append(Item("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"))
        .Append(Item("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"))
        .Append("</oor:items>").ToString();

    private static string Item(string path, string name, string value) =>
        $"""<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>""";
}
