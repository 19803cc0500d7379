using System.Text;

namespace Mingtang.Printing;

/// <summary>RFC 4180 with a byte order mark, without which a Chinese Excel reads UTF-8 as GBK. What looks like a formula gets an apostrophe in front.</summary>
public static class CsvPrinter
{
    public static byte[] Print(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, header);
        foreach (var row in rows)
            Line(text, row);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IReadOnlyList<string?> fields) =>
        text.AppendJoin(',', fields.Select(field => Quoted(Harmless(field ?? "")))).Append("\r\n");

    private static string Harmless(string field) => Formulas.LooksLikeOne(field) ? "'" + field : field;

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(',', '"', '\n') >= 0 || field.Contains('\r') || field != field.Trim() ? $"\"{field.Replace("\"", "\"\"")}\"" : field;
}
