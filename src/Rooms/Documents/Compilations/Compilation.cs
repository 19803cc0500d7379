namespace Mingtang.Documents.Compilations;

/// <summary>专题汇编: documents of one theme set together (制度文件汇编).</summary>
internal sealed class Compilation
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Title { get; set; }

    public string? Introduction { get; set; }

    public DateTime CreatedAt { get; init; }

    public required string CreatedByName { get; init; }

    /// <summary>The document it was made into, which goes the way of every document.</summary>
    public Guid? DocumentId { get; set; }
}

internal sealed class CompilationEntry
{
    public Guid Id { get; init; }

    public Guid CompilationId { get; init; }

    public Guid DocumentId { get; init; }

    public required string Section { get; init; }

    public int Position { get; init; }
}
