using System.Xml;

namespace Mingtang.Reading.Packages;

/// <summary>A small piece of a part (a paragraph, a table row) held in memory; names are local ones, since no two namespaces clash here.</summary>
internal sealed class Node(string name)
{
    private const int MostNodes = 500_000;

    private List<Node>? children;
    private List<(string Name, string Value)>? attributes;

    /// <summary>Empty for a text node.</summary>
    public string Name => name;

    public string Text { get; private init; } = "";

    public IReadOnlyList<Node> Children => children ?? (IReadOnlyList<Node>)[];

    public string? this[string attribute] => attributes?.Find(pair => pair.Name == attribute).Value;

    public Node? Child(string child) => children?.Find(node => node.Name == child);

    /// <summary>An on/off property: present means on, unless it says otherwise.</summary>
    public bool IsOn(string child) => Child(child) is { } node && node["val"] is not ("0" or "false" or "off" or "none");

    public int? Number(string child) => int.TryParse(Child(child)?["val"], out var number) ? number : null;

    /// <summary>Reads the element the reader stands on, and moves behind it.</summary>
    public static Node Read(XmlReader xml, ReadingLimits limits)
    {
        var root = Open(xml);
        var open = new Stack<Node>();
        var count = 0;
        if (!xml.IsEmptyElement)
            open.Push(root);
        while (open.Count > 0 && xml.Read())
        {
            if (++count > MostNodes || open.Count > limits.Depth)
                throw new StopReading(Refusals.TooDeep);
            if (xml.NodeType is XmlNodeType.EndElement)
                open.Pop();
            else if (xml.NodeType is XmlNodeType.Element)
                OpenInside(open, xml);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                open.Peek().Add(new Node("") { Text = xml.Value });
        }
        xml.Read();
        return root;
    }

    private static void OpenInside(Stack<Node> open, XmlReader xml)
    {
        var empty = xml.IsEmptyElement;
        var node = Open(xml);
        open.Peek().Add(node);
        if (!empty)
            open.Push(node);
    }

    private static Node Open(XmlReader xml)
    {
        var node = new Node(xml.LocalName);
        while (xml.MoveToNextAttribute())
            (node.attributes ??= new(1)).Add((xml.LocalName, xml.Value));
        xml.MoveToElement();
        return node;
    }

    private void Add(Node child) => (children ??= new(2)).Add(child);
}
