namespace Mingtang.Foundation.Web;

/// <summary>
/// A place in the layout that a room may fill with a partial of its own: <c>services.AddSingleton(new SlotFilling(Slot.Person, "/Rooms/Agencies/Shared/_PersonMenu.cshtml"))</c>.
/// The partial injects what it needs; its model is what the page gives the slot, in most places nothing.
/// </summary>
public sealed record SlotFilling(Slot Slot, string Partial, int Order = 100);

public enum Slot
{
    /// <summary>Right of the desk's top bar: who is signed in, the post in use, the switcher, sign-out.</summary>
    Person = 1,

    /// <summary>The search box in the public masthead.</summary>
    Search,

    /// <summary>Below the site name on the public home page.</summary>
    Home,

    /// <summary>Above the waiting work on the desk home.</summary>
    DeskHome,

    /// <summary>On a unit's public page, above what it published last; the model is the unit.</summary>
    Agency,
}
