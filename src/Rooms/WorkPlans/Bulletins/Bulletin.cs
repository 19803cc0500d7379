using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>通报 of a quarter: figures counted by the platform, words by the office, signed by another person, issued to the units.</summary>
internal sealed class Bulletin
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public Quarter Quarter { get; init; }

    public required string Title { get; set; }

    /// <summary>The body; a line is a paragraph, one that begins with 一、 is a heading.</summary>
    public required string Text { get; set; }

    /// <summary><see cref="QuarterFigures"/> as JSON, as counted when last asked for and fixed by the signature.</summary>
    public required string Figures { get; set; }

    public BulletinState State { get; set; } = BulletinLifecycle.Table.Start;

    /// <summary>Whether units stand in the order of their figures: the office's choice.</summary>
    public bool RanksUnits { get; set; }

    public bool WantsPublic { get; set; }

    /// <summary>发文机关代字: 云府办通报.</summary>
    public string? Code { get; set; }

    public int? Serial { get; set; }

    public Guid? DraftedBy { get; init; }

    public required string DraftedByName { get; init; }

    public DateTime DraftedAt { get; init; }

    /// <summary>Everyone who wrote in it; none of them may sign.</summary>
    public List<Guid> Writers { get; set; } = [];

    public string? SignedByName { get; set; }

    public DateTime? SignedAt { get; set; }

    public string? IssuedByName { get; set; }

    public DateTime? IssuedAt { get; set; }

    public string? SentBackWhy { get; set; }

    /// <summary>Of title, text and figures as signed; what is issued and released is exactly this.</summary>
    public string? Digest { get; set; }

    public int Revision { get; set; }

    public QuarterFigures Counted => Returns.ReturnJson.Read<QuarterFigures>(Figures);

    public bool IsPublicPaper => State == BulletinState.Issued && WantsPublic;
}

internal sealed class BulletinStep : Step<BulletinState, BulletinAct>
{
    public Guid BulletinId { get; set; }
}

/// <summary>A unit the bulletin was issued to, and who there read it first.</summary>
internal sealed class BulletinReceipt
{
    public Guid Id { get; init; }

    public Guid BulletinId { get; init; }

    public Guid UnitId { get; init; }

    public DateTime? ReadAt { get; set; }

    public string? ReadByName { get; set; }
}
