namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Builds the tree of headings and items from lines. A mark's rank is its place in the stack of marks now open: whichever kind
/// comes under which is learnt from the document, never assumed.
/// </summary>
internal sealed class Outline
{
    private const int deepest = 24;

    private readonly OutlineNode root = new(Mark.None, null);
    private readonly bool isHardWrapped, hasChineseHeadings, listsMeasures;
    private readonly int wrapWidth, titleLevel;
    private OutlineNode open;
    private PlanLine? before;
    private bool isClosed, hasTitle, isSkipping;
    private Mark noted = Mark.None;

    private Outline(List<PlanLine> lines)
    {
        open = root;
        wrapWidth = lines.Select(line => Glyphs.Width(line.Body.TrimEnd())).DefaultIfEmpty(0).Max();
        var unended = lines.Where(line => line.Plain.Length > 8 && line.Plain[^1] is not ('。' or ';' or ':' or ')' or '!')).ToList();
        isHardWrapped = unended.Count > 3 && unended.Count(line => Glyphs.Width(line.Body.TrimEnd()) >= wrapWidth - 6) * 3 > unended.Count && wrapWidth < 140;
        var headings = lines.Where(line => line.HeadingLevel > 1).ToList();
        if (headings.Count > 1 && headings[0].HeadingLevel is var top && headings.Count(line => line.HeadingLevel <= top) == 1 && Metadata.IsTitle(headings[0].Plain))
            titleLevel = top;
        else
            titleLevel = OpeningTitle(lines);
        listsMeasures = Measures.AreListed(lines);
        hasChineseHeadings = lines.Any(line => line.Mark.Kind is MarkKind.Chinese or MarkKind.Chapter);
    }

    /// <summary>Level of a heading that is the title of the whole, though pages set it below the first level: the only one of its level, above all items and other titles. 0 where there is none.</summary>
    public static int OpeningTitle(List<PlanLine> lines)
    {
        var first = lines.FindIndex(line => line.Mark.IsSome || line.HeadingLevel > 0 || Metadata.IsTitle(line.Plain));
        return first >= 0 && lines[first] is { HeadingLevel: > 1 and var level, Mark.IsSome: false } title && Metadata.IsTitle(title.Plain)
            && lines.Count(line => line.HeadingLevel > 0 && line.HeadingLevel <= level) == 1 ? level : 0;
    }

    public static OutlineNode Of(List<PlanLine> lines)
    {
        lines = BareNumbers.Marked(lines);
        var outline = new Outline(lines);
        for (var i = 0; i < lines.Count; i++)
            outline.Add(lines[i], i + 1 < lines.Count ? lines[i + 1] : null);
        return outline.root;
    }

    private void Add(PlanLine line, PlanLine? next)
    {
        if (Closing.Ends(line) || Closing.Signs(line, next))
            (isClosed, hasTitle) = (true, false);
        hasTitle |= isClosed && !line.Mark.IsSome && Metadata.IsTitle(line.Plain);
        if (isClosed && BeginsPlan(line) && !Closing.Ends(line))
            Reopen();
        if (!isClosed && !IsNote(line))
            Place(line, next);
        before = line;
    }

    // 说明:1.… and the 2.… that follows it on a line of its own.
    private bool IsNote(PlanLine line)
    {
        if (noted.IsSome && line.Mark.Rank == noted.Rank && line.Mark.Value == noted.Value + 1)
        {
            noted = line.Mark;
            return true;
        }
        if (!Closing.IsNote(line))
            return false;
        noted = Mark.At(line.Plain, Math.Min(line.Plain.Length, line.Plain.IndexOf(':') + 1));
        return true;
    }

    // After a covering letter's signature; where that letter held no item, a plan whose first heading is lost begins with the next.
    private bool BeginsPlan(PlanLine line) => line.Mark.Kind is MarkKind.Chinese or MarkKind.Chapter && line.Mark.Value == 1 || root.Children.Count == 0 && line.Mark.Kind is MarkKind.ChineseParen or MarkKind.Chinese or MarkKind.Chapter
        || root.Children.Count == 0 && hasTitle && line.Mark.Value == 1;

    private void Reopen() => (isClosed, open) = (false, root);

    private void Place(PlanLine line, PlanLine? next)
    {
        if (listsMeasures && PlaceProblem(line))
            return;
        if (open != root && DutyBrackets.Dashed(line.Printed) is { } duty)
        {
            AppendWrapped(duty);
            open.Cover(line);
        }
        else if (line.Mark.IsSome && !IsFalseMark(line))
            PlaceMarked(line);
        else if (IsCutLabel(line))
            GoOn(line);
        else if (Labels.Of(line.Printed) is { Count: > 0 } labels)
            PlaceLabels(line, labels);
        else if (IsHeading(line, next))
            Push(new Mark(MarkKind.Heading, 0, Math.Max(1, line.HeadingLevel), "", 0), line, line.Printed);
        else
            Continue(line);
    }

    /// <summary>Where every measure has its own units, 问题一 is the heading over its measures, and what describes the problem is none of their text.</summary>
    private bool PlaceProblem(PlanLine line)
    {
        if (line.Mark.IsSome)
            return isSkipping = false;
        var labels = Labels.Of(line.Printed);
        if (labels.Count == 0)
            return isSkipping;
        isSkipping = false;
        if (labels[0] is { Role: Role.Name, Number: { } number })
            Push(new Mark(MarkKind.Heading, Numerals.Whole(number.Trim()) ?? 0, 1, "", 0), line, line.Printed);
        else if (labels[0].Role is Role.Name or Role.Text or Role.Target && (!open.Mark.IsFigure || labels[0].Value.Length == 0))
            isSkipping = true;
        else
            return false;
        return true;
    }

    // 责任 at the end of one line, 单位: at the start of the next.
    private bool IsCutLabel(PlanLine line) => open != root && open.Labels.Count == 0 && before is { Plain.Length: > 12 } && line.Plain.IndexOf(':') is 2 or 3
        && before.Plain[^2..] is "责任" or "牵头" or "配合" or "协办" or "承办" or "完成" or "主办"
        || open != root && IsCutBracket(line.Plain);

    // Into the text, or where a label stood open into what follows it.
    private void GoOn(PlanLine line)
    {
        if (open.Labels.Count == 0)
        {
            AppendWrapped(line.Printed);
            return;
        }
        var last = open.Labels[^1];
        var cut = last.Value.LastIndexOfAny(['[', '【']);
        if (cut < 0)
            return;
        open.Labels[^1] = last with { Value = last.Value[..cut] };
        open.Labels.AddRange(Labels.Of(last.Value[cut..] + line.Printed));
        open.Cover(line);
    }

    // 【牵 at the end of one line, 头单位】 at the start of the next.
    private bool IsCutBracket(string plain) => before is not null && before.Plain.LastIndexOf('[') is >= 0 and var at && before.Plain.Length - at < 7 && before.Plain.IndexOf(']', at) < 0
        && plain.IndexOf(']') is > 0 and < 7 and var close && plain.IndexOf('[', 0, close) < 0;

    private void PlaceMarked(PlanLine line)
    {
        var content = line.Printed[Math.Min(line.Mark.Length, line.Printed.Length)..].Trim();
        if (IsPartOfLabel(line.Mark) || line.Mark.Kind is MarkKind.ItemWord or MarkKind.FirstWord && !TakesItemWords())
        {
            Continue(line);
            return;
        }
        var labels = Labels.Of(content);
        var isContent = labels.Count > 0 && Labels.IsContent(labels[0].Role);
        if (labels.Count > 0 && !isContent && Labels.IsDuty(labels[0].Role))
        {
            PlaceLabels(line, labels);
            return;
        }
        foreach (var (mark, text) in InlineItems.Siblings(line.Mark, content))
        {
            Push(mark, line, isContent ? "" : text);
            open.Numbering = mark == line.Mark ? line.Printed[..Math.Min(mark.Length, line.Printed.Length)] : mark.Printed + "、";
        }
        if (isContent)
            open.Labels.AddRange(labels);
    }

    // 一是…二是… make tasks only directly under a heading; inside a numbered item, or after its text, they are its text.
    private bool TakesItemWords()
    {
        var holder = open.Mark.Kind is MarkKind.ItemWord or MarkKind.FirstWord ? open.Parent! : open;
        return !holder.Mark.IsFigure && holder.Mark.IsSome && holder.Paragraphs.Count == 0 && HeadingSentence.IsAlone(holder.Opening);
    }

    // Measures listed under an open label stay its value, unless their number goes on with the numbering of the records themselves.
    private bool IsPartOfLabel(Mark mark) => open.Labels.Count > 0 && open.HasContentLabel && Level(mark) is null && open.Labels[^1].Role is Role.Text or Role.Name or Role.Target;

    private OutlineNode? Level(Mark mark)
    {
        for (var node = open; node is not null; node = node.Parent)
            if (node.Mark.IsSome && node.Mark.Rank == mark.Rank)
                return node;
        return null;
    }

    private void Push(Mark mark, PlanLine line, string text)
    {
        var parent = Level(mark)?.Parent ?? (mark.Kind == MarkKind.Heading ? ForHeading(mark) : Under(mark));
        while (parent.Depth > deepest)
            parent = parent.Parent!;
        open = new(mark, parent);
        parent.Children.Add(open);
        open.Append(text);
        open.Blank = line.Blank;
        open.Cover(line);
    }

    // A chapter never stands inside an item, whatever stood open when it came.
    private OutlineNode Under(Mark mark)
    {
        var parent = open;
        while (parent != root && parent.Mark.IsSome && mark.Kind is MarkKind.Chapter or MarkKind.Chinese or MarkKind.Part && Order(parent.Mark) >= Order(mark))
            parent = parent.Parent!;
        while (parent != root && mark.Kind is MarkKind.ChineseParen && parent.Mark.IsFigure)
            parent = parent.Parent!;
        while (parent != root && !parent.Mark.IsSome)
            parent = parent.Parent!;
        return parent;
    }

    private static int Order(Mark mark) => mark.Kind switch
    {
        MarkKind.Chinese when mark.Depth == 0 => 1,
        MarkKind.Chapter => 1,
        MarkKind.Part => 2,
        MarkKind.Chinese => 3,
        MarkKind.Heading => 0,
        _ => 4,
    };

    private OutlineNode ForHeading(Mark mark)
    {
        var parent = open;
        while (parent != root && (parent.Mark.Kind != MarkKind.Heading || parent.Mark.Depth >= mark.Depth))
            parent = parent.Parent!;
        return parent;
    }

    // The rest of a wrapped line may begin with a figure; an item's number follows the one before or begins anew.
    private bool IsFalseMark(PlanLine line)
    {
        if (before is null || open == root || line.OpensParagraph || !isHardWrapped)
            return false;
        var wraps = before.Plain.Length > 0 && before.Plain[^1] is not ('。' or ';' or ':' or ')' or '!') && Glyphs.Width(before.Body.TrimEnd()) >= wrapWidth - 6;
        var follows = line.Mark.Value == 1 || Level(line.Mark) is { } level && line.Mark.Value == level.Mark.Value + 1;
        return wraps && !follows;
    }

    private bool IsHeading(PlanLine line, PlanLine? next)
    {
        if (line.HeadingLevel > 1 && line.HeadingLevel == titleLevel)
            return false;
        if (line.HeadingLevel > 1 || line.HeadingLevel == 1 && root.Children.Count > 0)
            return line.Plain.Length < 80;
        if (hasChineseHeadings || next is null || !next.Mark.IsSome || line.Plain.Length is < 3 or > 40 || line.HeadingLevel > 0)
            return false;
        var isFinished = before is null || open == root || open.HasEnded || open.Labels.Count > 0 || before.Plain[^1] is '。' or ';' or ')' or '!';
        var begins = next.Mark.Value <= 1 || Level(next.Mark) is { } level && next.Mark.Value == level.Mark.Value + 1;
        return isFinished && begins && line.Plain[^1] is not ('。' or ';' or ':' or ',' or '、' or '!' or ')') && (open != root || !Metadata.IsTitle(line.Plain)) && !line.Plain.Contains('。');
    }

    private void PlaceLabels(PlanLine line, List<Label> labels)
    {
        var isContent = Labels.IsContent(labels[0].Role);
        if (isContent && (open == root || open.Labels.Any(label => label.Role == labels[0].Role || labels[0].Role is Role.Name or Role.Number && Labels.IsDuty(label.Role)) || open.Children.Count > 0 || open.IsUnnumberedHeading || IsUpper(open)))
        {
            var parent = open;
            while (parent != root && (parent.Labels.Count > 0 || !parent.Mark.IsSome && parent != root))
                parent = parent.Parent!;
            open = new(Mark.None, parent);
            parent.Children.Add(open);
        }
        if (open == root)
            return;
        open.Labels.AddRange(labels);
        open.Cover(line);
    }

    private static bool IsUpper(OutlineNode node) => node.Mark.Kind is MarkKind.Chapter or MarkKind.Chinese && node.Labels.Count == 0 && node.Opening.Length < 30 && !node.Opening.Contains("问题", StringComparison.Ordinal);

    private void Continue(PlanLine line)
    {
        if (open == root || open.IsEndless)
            return;
        if (open.Labels.Count > 0)
            ContinueLabel(line);
        else if (open.Opening.Length == 0 || IsWrapped(line))
            AppendWrapped(line.Printed);
        else
            open.Paragraphs.Add((line.Printed, line.Start, line.End));
        open.Cover(line);
    }

    private void AppendWrapped(string text)
    {
        if (open.IsEndless)
            return;
        if (open.Paragraphs.Count > 0)
        {
            var (last, start, _) = open.Paragraphs[^1];
            open.Paragraphs[^1] = (Glyphs.Join(last, text), start, open.End);
        }
        else
            open.Append(text);
    }

    private bool IsWrapped(PlanLine line)
    {
        var last = before?.Plain ?? "";
        if (last.Length == 0)
            return false;
        if (last[^1] is '。' or '!' or ';' || last[^1] == '.' && last.Length > 40)
            return isHardWrapped && !line.OpensParagraph && Glyphs.Width(before!.Body.TrimEnd()) >= wrapWidth - 6;
        if (last[^1] is ')' or ']' && !isHardWrapped)
            return false;
        // 完成时限:全年 closes an item of a list whose bullets are gone; the next one names its own.
        if (!isHardWrapped && line.Plain.Length < 2000 && Labels.TrailingFrom(line.Plain) > 0 && Labels.TrailingFrom(last) > 0)
            return false;
        if (isHardWrapped)
            return Glyphs.Width(before!.Body.TrimEnd()) >= wrapWidth - 8 && (!line.OpensParagraph || line.OpensPage);
        // A heading that stops without a full stop has its text under it; a broken sentence goes on.
        return open.Paragraphs.Count > 0 || !open.Mark.IsSome || open.Mark.IsFigure && open.Opening.Length > 30 || last[^1] is ',' or '、';
    }

    private void ContinueLabel(PlanLine line)
    {
        var last = open.Labels[^1];
        open.Labels[^1] = last with { Value = Glyphs.Join(last.Value, line.Printed) };
    }
}
