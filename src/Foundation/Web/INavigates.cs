namespace Mingtang.Foundation.Web;

/// <summary>
/// A room that stands in the navigation. Implemented by the room's door; entries a person may not open are left out for that person.
/// </summary>
public interface INavigates
{
    /// <summary>In the public main navigation, and as a card on the home page where <see cref="NavEntry.Hint"/> is given.</summary>
    IReadOnlyList<NavEntry> Portal => [];

    /// <summary>In the side navigation of the desk.</summary>
    IReadOnlyList<NavEntry> Desk => [];
}

/// <param name="Url">Absolute within the site: <c>/desk/workplans</c>. The longest entry that begins the request's path is the current one.</param>
/// <param name="Order">Ascending; equal ones stand in the order of the rooms.</param>
/// <param name="Needs">The permission the page behind it asks for; null when everybody may open it.</param>
/// <param name="Hint">One sentence for the card on the public home page.</param>
/// <param name="Group">Heading in the side navigation; null stands above the groups.</param>
/// <param name="English">For visitors who read the menus in English.</param>
public sealed record NavEntry(string Title, string Url, int Order = 100, string? Needs = null, string? Hint = null, string? Group = null, string? English = null);
