namespace Mingtang.Agencies.Staffing;

/// <summary>
/// Raised when one person's open work at a unit passes to another. Rooms that hold open work in a person's name hear it
/// (<c>IHears&lt;DutyHandedOver&gt;</c>) and move it in the same transaction.
/// </summary>
public sealed record DutyHandedOver(Guid UnitId, Guid FromPersonId, Guid ToPersonId);
