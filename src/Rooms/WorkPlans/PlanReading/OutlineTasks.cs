using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>The leaves of the outline as tasks; headings above them become section, subsection and name.</summary>
internal sealed partial class OutlineTasks
{
    private readonly List<TaskDraft> drafts = [];
    private readonly List<OutlineNode> leaves = [];
    private readonly HashSet<int> namedRanks, parentRanks, listRanks, taskRanks;

    private OutlineTasks(OutlineNode root)
    {
        Gather(root);
        parentRanks = [.. leaves.SelectMany(leaf => leaf.Ancestors()).Select(node => node.Mark.Rank)];
        listRanks = [.. leaves.Where(HoldsList).Select(leaf => leaf.Mark.Rank)];
        taskRanks = [.. leaves.Where(leaf => !leaf.Mark.IsFigure && leaf.Duty.IsLast && !leaf.Duty.Units.IsEmpty && !EnumeratesInText(leaf)).Select(leaf => leaf.Mark.Rank)];
        namedRanks = [.. leaves.GroupBy(leaf => leaf.Mark.Rank).Where(WritesHeadingSentences).Select(group => group.Key)];
    }

    public static List<TaskDraft> Read(OutlineNode root)
    {
        var tasks = new OutlineTasks(root);
        for (var i = 0; i < tasks.leaves.Count; i++)
            tasks.Add(tasks.leaves[i], i == tasks.leaves.Count - 1);
        return tasks.drafts;
    }

    private void Gather(OutlineNode top)
    {
        var waiting = new Stack<OutlineNode>([top]);
        while (waiting.Count > 0)
        {
            var node = waiting.Pop();
            if (node != top && IsPreamble(node))
                continue;
            if (node != top && node.Children.Count == 0)
                leaves.Add(node);
            for (var i = node.Children.Count - 1; i >= 0; i--)
                waiting.Push(node.Children[i]);
        }
    }

    private static bool IsPreamble(OutlineNode node) => node.Opening.Length < 60 && Preamble().IsMatch(Glyphs.Plain(node.Opening));

    private static bool WritesHeadingSentences(IGrouping<int, OutlineNode> leaves)
    {
        var texts = leaves.Select(leaf => Glyphs.Plain(leaf.Duty.Text)).ToList();
        var isItem = leaves.First().Mark is { IsFigure: true } or { Kind: MarkKind.Article };
        var named = texts.Count(text => HeadingSentence.Length(text) is > 0 and var length && (!isItem || length < 22 || !text[..length].Contains(',')));
        return isItem ? named >= texts.Count * 0.75 && (texts.Count > 2 || texts.All(text => text.IndexOf('。') < 18)) : named * 2 >= texts.Count;
    }

    private void Add(OutlineNode leaf, bool isLast)
    {
        if (IsEmptySection(leaf))
            return;
        if (leaf.Labels.Count > 0)
            drafts.Add(OfLabels(leaf));
        else if (!leaf.Mark.IsFigure && Enumerated(leaf))
            return;
        else
            AddWhole(leaf, isLast);
    }

    private bool IsEmptySection(OutlineNode leaf)
    {
        if (leaf.Labels.Count > 0)
            return false;
        if (leaf.Paragraphs.Count > 0)
            return !DutyBrackets.HasTrailing(leaf.Paragraphs[0].Text) && leaf.Mark.Kind is MarkKind.Chapter or MarkKind.Part or MarkKind.Chinese && parentRanks.Contains(leaf.Mark.Rank) && Concluding().IsMatch(Glyphs.Plain(leaf.Opening));
        var isHeading = leaf.Mark.Kind is MarkKind.Heading or MarkKind.Chapter or MarkKind.Part || parentRanks.Contains(leaf.Mark.Rank);
        return leaf.Opening.Length < 2 || isHeading && HeadingSentence.IsAlone(leaf.Opening) && (leaf.Mark.Kind != MarkKind.ChineseParen || !leaf.Opening.Contains('。')) && !leaf.Mark.IsFigure;
    }

    private void AddWhole(OutlineNode leaf, bool isLast)
    {
        var paragraphs = leaf.Paragraphs;
        if (isLast)
            paragraphs = WithoutClosing(leaf);
        if (paragraphs.Count > 1 && !leaf.Mark.IsFigure && paragraphs.All(paragraph => DutyBrackets.HasTrailing(paragraph.Text)) || IsSectionOfOne(leaf, paragraphs))
        {
            var isNamed = paragraphs.Count(paragraph => NameLength(paragraph.Text) > 0) * 2 >= paragraphs.Count;
            foreach (var (text, start, end) in paragraphs)
                drafts.Add(Named(Under(leaf, text, start, end), isNamed ? NameLength(text) : 0));
            return;
        }
        var draft = Placed(leaf);
        (draft.Own, draft.Deadline) = (leaf.Duty.Units, draft.Deadline ?? leaf.Duty.Deadline);
        (draft.Brackets, draft.ClosesWithUnits) = (leaf.Duty.Count, leaf.Duty.IsLast && leaf.Paragraphs.Count == 0);
        var opening = leaf.Duty.Text;
        var plain = Glyphs.Plain(opening);
        var named = namedRanks.Contains(leaf.Mark.Rank) ? HeadingSentence.Length(plain) : 0;
        if (paragraphs.Count > 0 && HeadingSentence.IsAlone(opening) && (!leaf.Mark.IsFigure || !plain.EndsWith('。')))
            (draft.Name, draft.Text) = (opening.TrimEnd('。', ':', '：', '.'), Joined(paragraphs));
        else if (named > 0)
            (draft.Name, draft.Text) = (opening[..named].TrimEnd('。', '.', ':', '：'), opening[named..].Trim() + Joined(paragraphs));
        else
            draft.Text = opening + Joined(paragraphs);
        draft.Paragraphs = 1 + paragraphs.Count;
        drafts.Add(draft);
    }

    private static bool HoldsList(OutlineNode leaf) => leaf is { Labels.Count: 0, Paragraphs.Count: > 1, Mark.IsFigure: false } && leaf.Paragraphs.TrueForAll(paragraph => DutyBrackets.HasTrailing(paragraph.Text));

    // 二、保障 beside headings with items under them: the one clause below it is a task, and no heading its name.
    private bool IsSectionOfOne(OutlineNode leaf, List<(string Text, int Start, int End)> paragraphs) =>
        paragraphs.Count == 1 && leaf.Depth == 1 && leaf.Mark.Kind is MarkKind.Chinese or MarkKind.Chapter or MarkKind.Part or MarkKind.Heading && (parentRanks.Contains(leaf.Mark.Rank) || listRanks.Contains(leaf.Mark.Rank))
        && HeadingSentence.IsAlone(leaf.Opening) && !leaf.Opening.EndsWith('。') && leaf.Duty.Units.IsEmpty;

    private static int NameLength(string text) => HeadingSentence.Length(Glyphs.Plain(DutyBrackets.Take(text).Text));

    private static TaskDraft Named(TaskDraft draft, int name)
    {
        if (name > 0)
            (draft.Name, draft.Text) = (draft.Text[..name].TrimEnd('。', '.', ':', '：'), draft.Text[name..].Trim());
        return draft;
    }

    private static string Joined(List<(string Text, int Start, int End)> paragraphs) => string.Concat(paragraphs.Select(paragraph => paragraph.Text));

    // Behind the last item stands the closing of the document, unless the items of this plan have several paragraphs each.
    private List<(string Text, int Start, int End)> WithoutClosing(OutlineNode leaf)
    {
        var own = HeadingSentence.IsAlone(leaf.Opening) && !leaf.Opening.EndsWith('。') ? 1 : 0;
        // A list without bullets: what names its own units closes nothing.
        if (own > 0 && !leaf.Mark.IsFigure)
            own = Math.Max(own, leaf.Paragraphs.TakeWhile(paragraph => DutyBrackets.HasTrailing(paragraph.Text)).Count());
        var others = leaves.Count(other => other != leaf && other.Paragraphs.Count > own);
        if (leaf.Paragraphs.Count <= own || others * 4 > leaves.Count - 1)
            return leaf.Paragraphs;
        leaf.End = leaf.Paragraphs[own].Start;
        return leaf.Paragraphs[..own];
    }

    private static bool EnumeratesInText(OutlineNode leaf) => leaf.Opening.Contains("一是", StringComparison.Ordinal) || leaf.Opening.Contains("一要", StringComparison.Ordinal);

    // Where the items beside it are whole and name their units at their end, as it does, an enumeration is its text.
    private bool Enumerated(OutlineNode leaf)
    {
        var whole = leaf.Whole;
        var plain = Glyphs.Plain(whole);
        var from = leaf.Paragraphs.Count > 0 && HeadingSentence.IsAlone(leaf.Opening) ? leaf.Opening.Length : HeadingSentence.Length(plain);
        if (from == 0)
            return false;
        while (from < plain.Length && plain[from] == ' ')
            from++;
        var items = InlineItems.Enumeration(plain[from..]);
        if (items.Count < 2 || taskRanks.Contains(leaf.Mark.Rank) && leaf.Duty is { IsLast: true, Units.IsEmpty: false })
            return false;
        var heading = leaf.Numbering + whole[..from].Trim().TrimEnd('。', ':', '：');
        var first = drafts.Count;
        foreach (var (mark, start, end) in items)
            drafts.Add(OfItem(leaf, heading, mark, whole[(from + start)..(from + end)].Trim()));
        DutyBrackets.ShareLast(drafts, first);
        return true;
    }

    private static TaskDraft OfItem(OutlineNode leaf, string heading, Mark mark, string text)
    {
        var draft = Under(leaf, text, leaf.Start, leaf.End, heading);
        if (mark.Kind is MarkKind.ItemWord or MarkKind.FirstWord)
            draft.Item = mark.Printed;
        else
            (draft.Number, draft.NumberValue) = (mark.Printed, mark.Value);
        return draft;
    }

    /// <summary>A task one level below the node, whose heading is now a section or subsection.</summary>
    private static TaskDraft Under(OutlineNode leaf, string text, int start, int end, string? heading = null)
    {
        var draft = new TaskDraft { Text = text };
        draft.Cover(start, end);
        Head(draft, [.. leaf.Ancestors().Reverse().Select(HeadingOf), heading ?? HeadingOf(leaf)]);
        return draft;
    }

    private static TaskDraft Placed(OutlineNode leaf)
    {
        var draft = new TaskDraft { Blank = leaf.Blank };
        draft.Cover(leaf.Start, leaf.End);
        Head(draft, [.. leaf.Ancestors().Reverse().Select(HeadingOf)]);
        if (leaf.Mark.Kind is MarkKind.ItemWord or MarkKind.FirstWord)
            (draft.Item, draft.ItemValue) = (leaf.Mark.Printed, leaf.Mark.Value);
        else if (leaf.Mark.Printed.Length > 0)
            (draft.Number, draft.NumberValue) = (leaf.Mark.Printed, leaf.Mark.Value);
        // What the item says itself comes before what the headings above say.
        var (hasUnits, hasTime) = (leaf.Labels.Exists(label => label.Role is Role.Units or Role.Lead or Role.Support), leaf.Labels.Exists(label => label.Role == Role.Deadline));
        foreach (var label in leaf.Ancestors().SelectMany(ancestor => ancestor.Labels))
            if (!(hasUnits && label.Role is Role.Units or Role.Lead or Role.Support) && !(hasTime && label.Role == Role.Deadline))
                Take(draft, label);
        foreach (var ancestor in leaf.Ancestors())
            if (draft.Units.Count == 0 && ancestor.Duty is { Units.IsEmpty: false } taken)
                draft.Inherited = taken.Units;
        return draft;
    }

    private static void Head(TaskDraft draft, List<string> headings)
    {
        if (headings.Count > 0)
            draft.Section = headings[0];
        if (headings.Count > 1)
            draft.Subsection = headings[1];
        if (headings.Count > 2 && headings[^1].Length < 60)
            draft.Name = Unnumbered(headings[^1]);
    }

    private static string Unnumbered(string heading)
    {
        var mark = Mark.At(Glyphs.Plain(heading));
        return mark.IsSome ? heading[mark.Length..].TrimEnd('。', ':', '：') : heading;
    }

    private static string HeadingOf(OutlineNode node)
    {
        var text = DutyBrackets.Take(node.Heading).Text.TrimEnd(':', '：');
        if (text.Length <= 80)
            return text;
        var stop = Glyphs.Plain(text).IndexOf('。');
        return stop > 0 ? text[..stop] : text;
    }

    private TaskDraft OfSectionOfOne(OutlineNode leaf)
    {
        var (text, start, end) = leaf.Paragraphs[0];
        var draft = Named(Under(leaf, text, start, end), NameLength(text));
        draft.Cover(leaf.Start, leaf.End);
        foreach (var label in leaf.Labels)
            Take(draft, label);
        return draft;
    }

    private TaskDraft OfLabels(OutlineNode leaf)
    {
        if (leaf.Labels.TrueForAll(label => Labels.IsDuty(label.Role)) && IsSectionOfOne(leaf, leaf.Paragraphs))
            return OfSectionOfOne(leaf);
        var draft = Placed(leaf);
        var text = "";
        foreach (var label in leaf.Labels)
        {
            if (label.Role == Role.Text)
                text = Glyphs.Join(text, label.Value);
            else
                Take(draft, label);
        }
        (draft.Own, draft.Deadline) = (leaf.Duty.Units, draft.Deadline ?? leaf.Duty.Deadline);
        (draft.Brackets, draft.ClosesWithUnits) = (leaf.Duty.Count, leaf.Duty.IsLast && leaf.Paragraphs.Count == 0);
        if (leaf.Labels.GroupBy(label => label.Role).Any(role => role.Count() > 1 && role.Key is not Role.Text))
            foreach (var field in new[] { "lead", "support", "deadline" })
                draft.DoubtField(field, "同一栏出现两次，可能并入了下一条。");
        var own = leaf.Duty.Text + Joined(leaf.Paragraphs);
        if (text.Length == 0)
            (draft.Text, draft.Name) = own.Length > 0 ? (own, draft.Name) : (draft.Name ?? "", null);
        else
            (draft.Text, draft.Name) = (text, draft.Name ?? (own.Length > 0 ? own : null));
        if (text.Length == 0 && leaf.Paragraphs.Count > 0 && HeadingSentence.IsAlone(leaf.Opening) && !leaf.Opening.EndsWith('。'))
            (draft.Name, draft.Text) = (leaf.Opening, Joined(leaf.Paragraphs));
        else if (text.Length == 0 && namedRanks.Contains(leaf.Mark.Rank) && HeadingSentence.Length(Glyphs.Plain(own)) is > 0 and var named)
            (draft.Name, draft.Text) = (own[..named].TrimEnd('。', '.', ':', '：'), own[named..].Trim());
        return draft;
    }

    private static void Take(TaskDraft draft, Label label)
    {
        switch (label.Role)
        {
            case Role.Units or Role.Lead or Role.Support:
                draft.Units.Add((label.Role, label.Value));
                break;
            case Role.Deadline:
                draft.Deadline ??= label.Value;
                break;
            case Role.Target:
                draft.Target = label.Value;
                break;
            case Role.Name:
                draft.Name = label.Value;
                draft.Number ??= label.Number?.Trim();
                break;
            case Role.Number:
                draft.Number = label.Value.TrimEnd('.', '、');
                break;
            case Role.Category:
                draft.Section = label.Value;
                break;
            case Role.Subcategory:
                draft.Subsection = label.Value;
                break;
        }
    }

    [GeneratedRegex(@"^(?:工作要求|有关要求|相关要求|组织实施|保障措施|组织领导|组织保障|加强组织|工作保障|几点要求|其他事项|实施要求|(?i:implementation|safeguards|requirements|closing))", RegexOptions.CultureInvariant)]
    private static partial Regex Concluding();

    [GeneratedRegex(@"^(?:总体要求|指导思想|基本原则|总体目标|工作目标|主要目标|总体思路|工作思路|总体要求和|总体要求与|指导原则|目标要求|工作原则|背景|重要意义|目的意义|编制依据|总则|附则|(?i:general requirements|guiding (?:principles|ideology)|background|introduction|overall (?:objectives?|requirements|goals?)|purpose|principles|preamble|foreword))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Preamble();
}
