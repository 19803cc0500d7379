using Mingtang.Foundation.People;

namespace Mingtang.Agencies.People;

/// <summary>The door to people, for choosing and naming them. Contacts are not here: showing them is a logged read of this room's pages.</summary>
public interface IPeople
{
    Task<PersonRef?> Find(Guid personId, CancellationToken stop = default);

    /// <summary>Who holds a post at the unit today; all roles where none is asked for.</summary>
    Task<IReadOnlyList<PersonRef>> AtUnit(Guid unitId, Role? role = null, CancellationToken stop = default);

    /// <summary>Who holds this role today, in any unit.</summary>
    Task<IReadOnlyList<PersonRef>> Holding(Role role, CancellationToken stop = default);

    /// <summary>For sending only, never for showing. Null for somebody without an address or suspended.</summary>
    Task<string?> AddressForMail(Guid personId, CancellationToken stop = default);
}

/// <param name="Title">科室 and position of the post asked about; of the first post where a person was looked up.</param>
public sealed record PersonRef(Guid Id, string Name, Guid? UnitId, Role? Role, string? Title);
