using System.Globalization;

namespace Mingtang.Kernel;

/// <summary>
/// A sum of small decision trees: each asks a few signs whether they are above a number and adds what its leaf says. Signs that are not numbers
/// (NaN) are above every number.
/// </summary>
public sealed class Forest
{
    private const double far = 2.5;
    private const int stretch = 32;

    private readonly Node[] nodes;
    private readonly int[] roots;

    /// <param name="trees">Of each tree its nodes, the root first; the ways of a node are places in its own tree.</param>
    public Forest(IReadOnlyList<Node[]> trees)
    {
        roots = new int[trees.Count];
        var all = new List<Node>();
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = all.Count;
            all.AddRange(trees[i].Select(node => node.Sign < 0 ? node : node with { UpTo = node.UpTo + roots[i], Beyond = node.Beyond + roots[i] }));
        }
        nodes = [.. all];
    }

    /// <summary>A question of a tree, or a leaf.</summary>
    /// <param name="Sign">Which sign is asked; negative in a leaf.</param>
    /// <param name="Number">Up to it the one way, beyond it the other; in a leaf what it adds.</param>
    public readonly record struct Node(int Sign, float Number, int UpTo, int Beyond);

    /// <summary>Whether all trees together say more than that. What is far below it after the first of them, which say most, is not asked further.</summary>
    public bool IsAbove(double enough, ReadOnlySpan<float> signs) => Sum(signs, enough - far) > enough;

    /// <summary>What all trees say together.</summary>
    /// <param name="signs">The numbers asked, by the places the trees were grown with.</param>
    /// <param name="least">Below it the rest of the trees is left out.</param>
    public double Sum(ReadOnlySpan<float> signs, double least = double.NegativeInfinity)
    {
        var sum = 0.0;
        for (var tree = 0; tree < roots.Length; tree++)
        {
            if (tree % stretch == 0 && tree > 0 && sum < least)
                return sum;
            ref readonly var node = ref nodes[roots[tree]];
            while (node.Sign >= 0)
                node = ref nodes[signs[node.Sign] <= node.Number ? node.UpTo : node.Beyond];
            sum += node.Number;
        }
        return sum;
    }

    /// <summary>A line a tree: "3:0.5:1:2" asks sign 3, "-0.2" is a leaf.</summary>
    public static Forest Of(IEnumerable<string> lines) => new([.. lines.Select(line => line.Split(' ').Select(Parsed).ToArray())]);

    /// <summary>The same as <see cref="Of"/> reads it; numbers lose what is beyond six digits.</summary>
    public IEnumerable<string> Lines()
    {
        for (var i = 0; i < roots.Length; i++)
        {
            var (from, end) = (roots[i], i + 1 < roots.Length ? roots[i + 1] : nodes.Length);
            yield return string.Join(' ', nodes[from..end].Select(node => Printed(node, from)));
        }
    }

    private static Node Parsed(string printed) => printed.Split(':') is [var sign, var number, var upTo, var beyond]
        ? new(int.Parse(sign, CultureInfo.InvariantCulture), Number(number), int.Parse(upTo, CultureInfo.InvariantCulture), int.Parse(beyond, CultureInfo.InvariantCulture))
        : new(-1, Number(printed), 0, 0);

    private static string Printed(Node node, int from) => node.Sign < 0
        ? node.Number.ToString("0.####", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{node.Sign}:{node.Number:G6}:{node.UpTo - from}:{node.Beyond - from}");

    private static float Number(string printed) => float.Parse(printed, CultureInfo.InvariantCulture);
}
