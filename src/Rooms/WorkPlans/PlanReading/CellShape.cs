using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>What a cell looks like by itself, wherever it stands.</summary>
internal sealed partial class CellShape
{
    public static readonly CellShape Empty = new("");

    // Asked of every cell of a table, and hardly all of one: what is not asked is not looked for.
    private Mark? mark;
    private bool? isNumber, isDeadline;
    private double? units;

    public CellShape(string printed)
    {
        Text = printed;
        Plain = Glyphs.Plain(printed).Trim();
    }

    public string Text { get; }

    public string Plain { get; }

    public Mark Mark => mark ??= Mark.At(Plain);

    public bool IsNumber => isNumber ??= Plain.Length is > 0 and < 9 && NumberCell().IsMatch(Plain);

    public bool IsDeadline => isDeadline ??= !IsNumber && Deadlines.Resembles(Plain);

    public bool IsEmpty => Plain.Length == 0;

    public bool EndsSentence => Plain.Length > 0 && Plain[^1] is '。' or ';' or '!' or '?' || Plain.Length > 40 && Plain[^1] == '.';

    public bool IsSentence => EndsSentence || Plain.Length > 45 || Plain.Contains('。', StringComparison.Ordinal);

    public bool IsHeading => Mark.Kind is MarkKind.Chapter or MarkKind.Chinese or MarkKind.Part or MarkKind.Roman && !IsNumber && !Plain.EndsWith('。');

    public bool IsSubheading => Mark.Kind is MarkKind.ChineseParen && !IsNumber && Plain.Length < 60;

    /// <summary>0 to 1: the share of its parts that are names of bodies.</summary>
    public double Units => units ??= IsNumber || IsDeadline || EndsSentence ? 0 : UnitNames.Share(Text);

    /// <param name="isNumberedCategory">The category column of this table holds headings with a number (一、…), so another text does not belong there.</param>
    public double Fit(Role role, bool isNumberedCategory = false) => role switch
    {
        _ when IsEmpty => 0,
        Role.Category when isNumberedCategory && !IsHeading => -2,
        Role.Number => IsNumber ? 5 : -6,
        Role.Category => Heading(IsHeading ? 4 : 1),
        Role.Subcategory => Heading(IsSubheading ? 4 : 1),
        Role.Name => IsNumber ? -5 : IsDeadline ? -4 : IsHeading ? -3 : IsSubheading ? 3 : IsSentence ? -1.5 : Units > 0.6 ? -0.8 : 2,
        Role.Text => IsNumber ? -5 : IsDeadline ? -4 : IsHeading || IsSubheading ? -1 : IsSentence ? 4 : Units > 0.7 ? -2 : Plain.Length > 8 ? 2 : 0.5,
        Role.Units or Role.Lead or Role.Support => IsNumber ? -5 : IsDeadline ? -4 : EndsSentence ? -4 : IsHeading || IsSubheading ? -4 : Units > 0.7 ? 4 : Units > 0 ? 1.5 : IsSentence ? -2 : -0.5,
        Role.Deadline => IsDeadline ? 4 : IsNumber ? -2 : IsSentence || Units > 0.5 || Plain.Length > 16 ? -4 : -0.5,
        Role.Target => IsNumber || IsDeadline ? -2 : Units > 0.7 ? -0.5 : 1,
        Role.Person => IsSentence ? -2 : Plain.Length < 12 ? 1 : 0,
        _ => IsSentence ? -0.5 : 0.5,
    };

    private double Heading(double asHeading) => IsNumber || IsDeadline ? -4 : IsSentence && !IsHeading ? -3 : Units > 0.7 && !IsHeading ? -0.8 : asHeading;

    [GeneratedRegex(@"^(?:\d{1,6}[a-z]?|\d{1,3}(?:[.-]\d{1,3}){1,3}[a-z]?|\(\d{1,3}\)|\(?[一二三四五六七八九十百]{1,4}\)?|[\u2460-\u2473]|[A-Z]{1,2}-?\d{1,3})[.、)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberCell();
}
