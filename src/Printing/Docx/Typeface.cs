using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>The typefaces of official papers. Offices have the first name; where it is missing Word and WPS take the second.</summary>
internal sealed record Typeface(string Name, string Fallback, bool Bold = false)
{
    internal static readonly Typeface FangSong = new("仿宋_GB2312", "仿宋");

    /// <summary>Bold because the fallback 宋体 is too thin for a title; the real face has one weight and is drawn the same.</summary>
    internal static readonly Typeface XiaoBiaoSong = new("方正小标宋简体", "宋体", Bold: true);

    internal static readonly Typeface Hei = new("黑体", "SimHei");

    internal static readonly Typeface Kai = new("楷体_GB2312", "楷体");

    internal static readonly Typeface Song = new("宋体", "SimSun");

    internal static readonly Typeface[] All = [FangSong, XiaoBiaoSong, Hei, Kai, Song];

    internal W.RunFonts Fonts() => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman", EastAsia = Name };

    internal static void Declare(MainDocumentPart main) =>
        main.AddNewPart<FontTablePart>("rIdFonts").Fonts = new W.Fonts(All.Select(Entry));

    private static W.Font Entry(Typeface face) => new(
        new W.AltName { Val = face.Fallback },
        new W.FontCharSet { Val = "86" },
        new W.FontFamily { Val = W.FontFamilyValues.Auto },
        new W.Pitch { Val = W.FontPitchValues.Variable })
    {
        Name = face.Name,
    };
}
