using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Mingtang.Printing.Xlsx;

internal enum Role { Body, Head, Title, Note }

/// <summary>How a cell looks and behaves.</summary>
/// <param name="Tall">Joined over so many rows that its middle may be on the next sheet of paper: its words stand at the top.</param>
/// <param name="Quoted">As if typed after an apostrophe: text that begins like a formula stays text when someone edits it.</param>
internal readonly record struct Look(Role Role, Alignment Align = Alignment.Left, Tone Tone = Tone.None, bool Bold = false, bool Editable = false, bool Quoted = false, bool Tall = false);

/// <summary>Gathers the looks in use; each becomes one style of the workbook.</summary>
internal sealed class Looks
{
    private const string EditableGround = "FFFBE8";

    private readonly List<Look> looks = [new(Role.Note)];

    internal uint Index(Look look)
    {
        var at = looks.IndexOf(look);
        if (at < 0)
        {
            at = looks.Count;
            looks.Add(look);
        }

        return (uint)at;
    }

    internal S.Stylesheet Stylesheet() => new(
        new S.Fonts(Font("宋体", 11), Font("宋体", 11, bold: true), Font("黑体", 11), Font("方正小标宋简体", 18, bold: true), Font("楷体", 11)),
        new S.Fills([Pattern(S.PatternValues.None), Pattern(S.PatternValues.Gray125), .. Grounds.Select(Fill)]),
        new S.Borders(new S.Border(), Frame()),
        new S.CellStyleFormats(new S.CellFormat()),
        new S.CellFormats(looks.Select(Format)),
        new S.CellStyles(new S.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static string[] Grounds { get; } = [Tones.Head, EditableGround, .. Enum.GetValues<Tone>().Where(tone => tone is not Tone.None).Select(tone => Tones.Rgb(tone)!)];

    private static S.CellFormat Format(Look look) => new(
        new S.Alignment
        {
            Horizontal = Horizontal(look),
            Vertical = look.Tall ? S.VerticalAlignmentValues.Top : S.VerticalAlignmentValues.Center,
            WrapText = true,
        },
        new S.Protection { Locked = !look.Editable })
    {
        NumberFormatId = 0,
        FormatId = 0,
        FontId = look.Role switch { Role.Title => 3u, Role.Head => 2u, Role.Note => 4u, _ => look.Bold ? 1u : 0u },
        FillId = FillOf(look),
        BorderId = look.Role is Role.Body or Role.Head ? 1u : 0u,
        QuotePrefix = look.Quoted ? true : null,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };

    private static uint FillOf(Look look)
    {
        var ground = Tones.Rgb(look.Tone) ?? (look.Role is Role.Head ? Tones.Head : look.Editable ? EditableGround : null);
        return ground is null ? 0 : (uint)(Array.IndexOf(Grounds, ground) + 2);
    }

    private static S.HorizontalAlignmentValues Horizontal(Look look) => look.Role is Role.Title ? S.HorizontalAlignmentValues.Center : look.Align switch
    {
        Alignment.Centre => S.HorizontalAlignmentValues.Center,
        Alignment.Right => S.HorizontalAlignmentValues.Right,
        _ => S.HorizontalAlignmentValues.Left,
    };

    private static S.Font Font(string name, double points, bool bold = false)
    {
        var font = new S.Font();
        if (bold)
            font.Append(new S.Bold());
        font.Append(new S.FontSize { Val = points }, new S.FontName { Val = name }, new S.FontCharSet { Val = 134 });
        return font;
    }

    private static S.Fill Pattern(S.PatternValues pattern) => new(new S.PatternFill { PatternType = pattern });

    private static S.Fill Fill(string rgb) =>
        new(new S.PatternFill(new S.ForegroundColor { Rgb = "FF" + rgb }, new S.BackgroundColor { Indexed = 64 }) { PatternType = S.PatternValues.Solid });

    private static S.Border Frame()
    {
        static T Side<T>(T side) where T : S.BorderPropertiesType
        {
            side.Style = S.BorderStyleValues.Thin;
            side.Append(new S.Color { Rgb = "FF595959" });
            return side;
        }

        return new S.Border(Side(new S.LeftBorder()), Side(new S.RightBorder()), Side(new S.TopBorder()), Side(new S.BottomBorder()), new S.DiagonalBorder());
    }
}
