namespace Mingtang.Printing;

/// <summary>What is to be printed, said without a file format: the rooms describe, the printers decide on fonts and lines.</summary>
/// <param name="Name">The name shown in the window and in the file's properties; the page itself shows only the blocks.</param>
public sealed record PrintedDocument(string Name, params IReadOnlyList<Block> Blocks);
