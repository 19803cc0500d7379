using Mingtang.Foundation.People;

namespace Mingtang.Agencies.People;

/// <summary>岗位: what a person does for a unit, from a day to a day. A role changed is a post ended and another begun.</summary>
internal sealed class Post
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>Null only for the three administrators, who serve the platform and no unit.</summary>
    public Guid? UnitId { get; init; }

    public Role Role { get; init; }

    /// <summary>科室 and position as the unit writes them: 办公室副主任.</summary>
    public string? Title { get; init; }

    public DateOnly BeginsOn { get; init; }

    /// <summary>The last day, or null while it lasts.</summary>
    public DateOnly? EndsOn { get; private set; }

    public bool IsHeldOn(DateOnly day) => day >= BeginsOn && (EndsOn is not { } last || day <= last);

    /// <summary>A post relieved today is over today: the person is signed out with the act.</summary>
    public void End(DateOnly lastDay) => EndsOn = lastDay < BeginsOn ? BeginsOn.AddDays(-1) : lastDay;
}
