using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Html;

namespace Mingtang.Documents.Content;

/// <summary>
/// The body of a paper as safe pieces: headings, paragraphs, lists, tables, pictures, kept lines, attachments. It is stored as JSON with
/// a version in front and knows no HTML; whatever a page shows of it has been written anew, piece by piece.
/// </summary>
[JsonConverter(typeof(StructuredTextConverter))]
public sealed class StructuredText : IEquatable<StructuredText>
{
    private readonly Lazy<TextPlan> plan;
    private string? json;

    public StructuredText(IReadOnlyList<TextBlock> blocks)
    {
        Blocks = blocks;
        plan = new(() => TextPlan.Of(blocks));
    }

    public static StructuredText Empty { get; } = new([]);

    public IReadOnlyList<TextBlock> Blocks { get; }

    public bool IsEmpty => Blocks.Count == 0;

    /// <summary>第…条, in reading order; empty for a text that is not ordered by articles.</summary>
    public IReadOnlyList<TextArticle> Articles => plan.Value.Articles;

    /// <summary>
    /// The text in the pieces a person compares: each article whole and what stands outside of them line by line; of a text that is not
    /// ordered by articles its lines. Who writes to whom, who signs and what is annexed is left out.
    /// </summary>
    public IReadOnlyList<TextPassage> Passages => TextPassages.Of(this);

    /// <summary>Headings, and lines such as 第一章 总则, with the place on the page each has.</summary>
    public IReadOnlyList<TextSection> Sections => plan.Value.Sections;

    /// <summary>Of the text and everything in it: two texts that differ in a comma, a link or a picture differ here.</summary>
    /// <remarks>This is "this very version" of the secrecy review (rules 1.4.2). SHA-256 with its name in front.</remarks>
    public string Digest => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToJson())))}";

    /// <summary>Every word, a line for a paragraph, cells parted by tabs; without marks of its own making.</summary>
    public string PlainText => PlainRendering.Of(Blocks);

    /// <summary>As a clerk types it, marks and all, for a form: <see cref="FromTyped"/> reads it back to an equal text.</summary>
    public string ToTyped() => TypedWriting.Of(Blocks);

    public string ToJson() => json ??= StructuredTextJson.Write(this);

    /// <summary>For a Razor page, which may write it as it is.</summary>
    public IHtmlContent ToHtml(TextDressing? dressing = null) => new HtmlRendering(this, dressing ?? TextDressing.Plain);

    /// <summary>For <see cref="Printing.DocxPrinter"/>: body blocks, without the title.</summary>
    /// <param name="picture">The bytes of a kept picture in PNG, or null; then its words stand in its place.</param>
    public IReadOnlyList<Printing.Block> ToPrinted(Func<string, byte[]?>? picture = null) => [.. new PrintedRendering(picture).Of(Blocks)];

    /// <summary>Throws on what this program did not write: the column is no place for input.</summary>
    public static StructuredText FromJson(string json) => StructuredTextJson.Read(json);

    /// <summary>What a clerk typed or pasted: lines are paragraphs; the few marks are told in the README of this folder.</summary>
    public static StructuredText FromTyped(string? typed) => new(TypedReading.Of(typed ?? ""));

    /// <summary>What <see cref="Reading.FileReader"/> read.</summary>
    public static StructuredText From(Reading.ReadDocument read) => new(ReadBlocks.Of(read));

    public bool Equals(StructuredText? other) => other is not null && (ReferenceEquals(this, other) || ToJson() == other.ToJson());

    public override bool Equals(object? obj) => Equals(obj as StructuredText);

    public override int GetHashCode() => ToJson().GetHashCode(StringComparison.Ordinal);

    internal string? AnchorOf(int block) => plan.Value.AnchorOf(block);
}
