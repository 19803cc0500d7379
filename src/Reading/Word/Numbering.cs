using System.Xml;
using Mingtang.Reading.Packages;

namespace Mingtang.Reading.Word;

/// <summary>The automatic numbers Word prints: they stand nowhere in the text and have to be counted.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, Node> lists = [];
    private readonly Dictionary<string, Node> instances = [];
    // Instances of one abstract list count on together, unless an instance says where to start.
    private readonly Dictionary<string, int?[]> counters = [];
    private readonly HashSet<(string, int)> started = [];
    private readonly Dictionary<(string, int), Level> levels = [];

    public static Numbering Read(XmlReader? xml, ReadingLimits limits)
    {
        var numbering = new Numbering();
        xml?.MoveToContent();
        xml?.Read();
        while (xml is { EOF: false, NodeType: not XmlNodeType.EndElement })
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName is not ("abstractNum" or "num"))
            {
                xml.Skip();
                continue;
            }
            var node = Node.Read(xml, limits);
            if (node.Name == "num")
                numbering.instances.TryAdd(node["numId"] ?? "", node);
            else
                numbering.lists.TryAdd(node["abstractNumId"] ?? "", node);
        }
        return numbering;
    }

    /// <summary>The level of a list that a paragraph style is tied to, 0 where none is.</summary>
    public int LevelOfStyle(string numId, string styleId) =>
        Abstract(numId)?.Children.FirstOrDefault(level => level.Child("pStyle")?["val"] == styleId) is { } tied ? Index(tied) : 0;

    /// <summary>Counts one paragraph and returns the number it prints, with the white space that parts it from the text.</summary>
    public string Next(string numId, int level)
    {
        if (level is < 0 or > 8 || Abstract(numId) is not { } list)
            return "";
        var count = counters.TryGetValue(list["abstractNumId"] ?? "", out var found) ? found
            : counters[list["abstractNumId"] ?? ""] = new int?[9];
        var definition = LevelOf(numId, level);
        if (instances[numId].Children.FirstOrDefault(node => node.Name == "lvlOverride" && Index(node) == level)?.Number("startOverride") is { } start
            && started.Add((numId, level)))
            count[level] = start;
        else
            count[level] = count[level] is { } last and < int.MaxValue ? last + 1 : definition.Start;
        for (var deeper = level + 1; deeper < 9; deeper++)
            if (LevelOf(numId, deeper).RestartsAfter(level, deeper))
                count[deeper] = null;
        return Print(numId, definition, count);
    }

    private string Print(string numId, Level definition, int?[] count)
    {
        var printed = definition.Template;
        for (var level = 0; level < 9 && printed.Contains('%'); level++)
        {
            var part = LevelOf(numId, level);
            var form = definition.IsLegal && part.Form is not ("none" or "bullet") ? "decimal" : part.Form;
            printed = printed.Replace($"%{level + 1}", PrintedNumber.Of(count[level] ?? part.Start, form), StringComparison.Ordinal);
        }
        printed = definition.Form == "bullet" ? "" : printed.Trim();
        return printed.Length == 0 ? "" : printed + definition.Gap(printed[^1]);
    }

    private Level LevelOf(string numId, int level)
    {
        if (levels.TryGetValue((numId, level), out var known))
            return known;
        var overriding = instances[numId].Children.FirstOrDefault(node => node.Name == "lvlOverride" && Index(node) == level)?.Child("lvl");
        var defined = Abstract(numId)?.Children.FirstOrDefault(node => node.Name == "lvl" && Index(node) == level);
        return levels[(numId, level)] = Level.Of(overriding ?? defined);
    }

    private Node? Abstract(string numId)
    {
        if (!instances.TryGetValue(numId, out var instance) || !lists.TryGetValue(instance.Child("abstractNumId")?["val"] ?? "", out var list))
            return null;
        // A list may only name the list style that defines it.
        return list.Child("numStyleLink")?["val"] is { } style
            ? lists.Values.FirstOrDefault(other => other.Child("styleLink")?["val"] == style) ?? list
            : list;
    }

    private static int Index(Node level) => int.TryParse(level["ilvl"], out var index) ? index : 0;

    private sealed record Level(int Start, string Form, string Template, string Suffix, int? Restart, bool IsLegal)
    {
        public static Level Of(Node? lvl) => new(
            lvl?.Number("start") ?? 1, FormOf(lvl), lvl?.Child("lvlText")?["val"] ?? "", lvl?.Child("suff")?["val"] ?? "tab",
            lvl?.Number("lvlRestart"), lvl?.IsOn("isLgl") == true);

        public bool RestartsAfter(int level, int own) => (Restart ?? own) > level;

        public string Gap(char last) => Suffix != "nothing" && (last < 0x80 || char.IsLetterOrDigit(last)) ? " " : "";

        private static string FormOf(Node? lvl)
        {
            var form = (lvl?.Child("numFmt") ?? lvl?.Child("AlternateContent")?.Child("Choice")?.Child("numFmt")
                ?? lvl?.Child("AlternateContent")?.Child("Fallback")?.Child("numFmt"));
            return form?["val"] switch
            {
                "custom" => form["format"]?.StartsWith('0') == true ? "decimalZero" : "decimal",
                { } named => named,
                null => "decimal",
            };
        }
    }
}
