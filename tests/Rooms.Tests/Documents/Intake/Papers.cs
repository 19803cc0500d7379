using System.IO.Compression;
using System.Text;

namespace Mingtang.Documents.Intake;

/// <summary>Files as they come in, honest and hostile; written part by part.</summary>
internal static class Papers
{
    private const string Names = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
        + "xmlns:wp='urn:wp' xmlns:a='urn:a' xmlns:pic='urn:pic' xmlns:wps='urn:wps' xmlns:v='urn:v' xmlns:mc='urn:mc'";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>A picture of one red point.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    public static string[] Notice { get; } =
    [
        "上海市云间区人民政府办公室文件", "云府办规［2026］０12号", "上海市云间区人民政府办公室关于印发", "《云间区社区助餐点管理办法》的通知", "各镇人民政府、各街道办事处，区政府各部门：",
        "根据《上海市养老服务条例》的规定，制定本办法，现印发给你们。《云间区老年助餐点管理暂行办法》（云府办〔2021〕8号）同时废止。",
        "本办法自2026年12月1日起施行，有效期至2031年11月30日。", "附件：1.助餐点申请表", "2.助餐点名单", "上海市云间区人民政府办公室", "2026年10月15日",
        "云间区社区助餐点管理办法", "第一条 为了方便老年居民就餐，规范助餐点管理，制定本办法。", "第二条 居民可以向街道申请助餐服务，企业可以承办助餐点。",
    ];

    public static byte[] Docx(IEnumerable<string> lines, string more = "", string? header = null, byte[]? picture = null, string? alt = null, params (string Name, byte[] Content)[] parts)
    {
        var body = string.Concat(lines.Select(P)) + more;
        if (picture is not null)
            body += $"<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='图' descr='{alt}'/><a:graphic><a:blip r:embed='rPic'/></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        List<(string, byte[])> all =
        [
            ("[Content_Types].xml", Bytes("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")),
            ("_rels/.rels", Relations(("r1", "officeDocument", "word/document.xml"))),
            ("word/document.xml", Bytes($"<w:document {Names}><w:body>{body}</w:body></w:document>")),
            ("word/_rels/document.xml.rels", Relations(("rPic", "image", "media/image1.png"))),
        ];
        if (header is not null)
            all.Add(("word/header1.xml", Bytes($"<w:hdr {Names}>{header}</w:hdr>")));
        if (picture is not null)
            all.Add(("word/media/image1.png", picture));
        return Zip([.. all.Where(part => parts.All(own => own.Name != part.Item1)), .. parts]);
    }

    public static string P(string text) => $"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>";

    public static string Box(string text) => $"<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{P(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>";

    public static byte[] Xlsx(params string[] cells) => Zip(
    [
        ("[Content_Types].xml", Bytes("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>")),
        ("_rels/.rels", Relations(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", Bytes($"<workbook xmlns='urn:s' xmlns:r='{Relation.TrimEnd('/')}'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", Relations(("r1", "worksheet", "worksheets/sheet1.xml"))),
        ("xl/worksheets/sheet1.xml", Bytes($"<worksheet xmlns='urn:s'><sheetData>{string.Concat(cells.Select((cell, at) => $"<row r='{at + 1}'><c r='A{at + 1}' t='inlineStr'><is><t>{cell}</t></is></c></row>"))}</sheetData></worksheet>")),
    ]);

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
                using (var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open())
                    part.Write(content);
        return file.ToArray();
    }

    public static byte[] Relations(params (string Id, string Kind, string Target)[] all) => Bytes(
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + string.Concat(all.Select(one => $"<Relationship Id='{one.Id}' Type='{Relation}{one.Kind}' Target='{one.Target}'{(one.Target.Contains("://", StringComparison.Ordinal) ? " TargetMode='External'" : "")}/>")) + "</Relationships>");

    /// <summary>A pdf whose text layer holds Chinese, a page for each group of lines.</summary>
    public static byte[] Pdf(string extra, params string[][] pages)
    {
        var characters = pages.SelectMany(page => page).SelectMany(line => line).Distinct().ToList();
        var map = string.Concat(characters.Select((character, at) => $"<{at + 1:X4}> <{(int)character:X4}>\n"));
        List<string> objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {extra} >>",
            $"<< /Type /Pages /Count {pages.Length} /Kids [{string.Join(' ', pages.Select((_, at) => $"{7 + at * 2} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>",
            Stream($"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange {characters.Count} beginbfchar\n{map}endbfchar endcmap end"),
            "<< /Type /FontDescriptor /FontName /F /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
        ];
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream(string.Concat(page.Select((line, at) => $"BT /F1 12 Tf 50 {780 - at * 20} Td <{string.Concat(line.Select(character => $"{characters.IndexOf(character) + 1:X4}"))}> Tj ET\n"))));
        }
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var at = 0; at < objects.Count; at++)
        {
            offsets.Add(file.Length);
            file.Append($"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }
        var start = file.Length;
        file.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n").Append(string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n")));
        return Encoding.ASCII.GetBytes(file.Append($"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").ToString());
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";
}
