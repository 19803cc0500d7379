namespace Mingtang.Search.Analysis;

/// <summary>What sort of term stands at a place of the text.</summary>
internal enum TokenKind : byte { Pair, Single, Word, Latin, Number, Measure, Day, DocumentNumber }

/// <summary>A term and where it stands: offsets are those of the text as printed.</summary>
internal readonly record struct Token(ulong Key, int Start, int Length, TokenKind Kind);
