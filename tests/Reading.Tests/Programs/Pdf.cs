using System.Text;

namespace Mingtang.Reading.Programs;

/// <summary>The smallest pdf whose text layer holds Chinese: each character a code of its own, mapped back by ToUnicode.</summary>
internal static class Pdf
{
    public static byte[] Of(params string[][] pages)
    {
        var characters = pages.SelectMany(page => page).SelectMany(line => line).Distinct().ToList();
        var map = string.Concat(characters.Select((character, at) => $"<{at + 1:X4}> <{(int)character:X4}>\n"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, at) => $"{7 + at * 2} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>",
            Stream($"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange {Math.Min(characters.Count, 100)} beginbfchar\n{map}endbfchar endcmap end"),
            "<< /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
        ];
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream(string.Concat(page.Select((line, at) =>
                $"BT /F1 12 Tf 50 {780 - at * 20} Td <{string.Concat(line.Select(character => $"{characters.IndexOf(character) + 1:X4}"))}> Tj ET\n"))));
        }
        return Assemble(objects, "");
    }

    /// <summary>One page with a green picture under one of its lines.</summary>
    /// <param name="pixels">Of each side; as large as <paramref name="width"/> and <paramref name="height"/> say on the page.</param>
    /// <param name="claimed">What the picture says its sides are, where it lies.</param>
    public static byte[] WithPicture(int pixels, int width, int height, string[] lines, int between, int? claimed = null)
    {
        var characters = lines.SelectMany(line => line).Distinct().ToList();
        var map = string.Concat(characters.Select((character, at) => $"<{at + 1:X4}> <{(int)character:X4}>\n"));
        var (words, top) = ("", 800);
        for (var at = 0; at < lines.Length; at++)
        {
            words += $"BT /F1 12 Tf 50 {top} Td <{string.Concat(lines[at].Select(character => $"{characters.IndexOf(character) + 1:X4}"))}> Tj ET\n";
            top -= 20;
            if (at == between)
            {
                var bottom = Math.Max(0, top - height);
                words += $"q {width} 0 0 {height} {(width > 500 ? 0 : 60)} {bottom} cm /P Do Q\n";
                top = height > 500 ? top : bottom - 20;
            }
        }
        return Assemble(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [7 0 R] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>",
            Stream($"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange {characters.Count} beginbfchar\n{map}endbfchar endcmap end"),
            "<< /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /P 8 0 R >> >> /Contents 9 0 R >>",
            Picture(pixels, claimed ?? pixels),
            Stream(words),
        ], "");
    }

    private static string Picture(int pixels, int claimed)
    {
        var colours = string.Concat(Enumerable.Repeat("20A040", pixels * pixels)) + ">";
        return $"<< /Type /XObject /Subtype /Image /Width {claimed} /Height {claimed} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length {colours.Length} >>\nstream\n{colours}\nendstream";
    }

    /// <summary>A page with a file attached to it.</summary>
    public static byte[] Carrying(string name, string content) => Assemble(
    [
        "<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >> >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        $"<< /Type /Filespec /F ({name}) /EF << /F 5 0 R >> >>",
        $"<< /Type /EmbeddedFile /Length {content.Length} >>\nstream\n{content}\nendstream",
    ], "");

    public static byte[] Assemble(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var at = 0; at < objects.Count; at++)
        {
            offsets.Add(file.Length);
            file.Append($"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }
        var start = file.Length;
        file.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n").Append(string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n")));
        return Encoding.ASCII.GetBytes(file.Append($"trailer << /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n").ToString());
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";
}
