using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Mingtang.Foundation.Web;

/// <summary>What people read for a state: <c>[Display(Name = "待审查")]</c> on the member, and <c>[Tone(Tone.Wait)]</c> for its badge.</summary>
public static class EnumTitle
{
    private static readonly ConcurrentDictionary<Enum, (string Title, Tone Tone)> Known = new();

    /// <summary>A member without a title is a bug and throws: no page may show a name meant for programmers.</summary>
    public static string Title(this Enum member) => Known.GetOrAdd(member, Read).Title;

    public static Tone Tone(this Enum member) => Known.GetOrAdd(member, Read).Tone;

    private static (string, Tone) Read(Enum member)
    {
        var field = member.GetType().GetField(member.ToString());
        var title = field?.GetCustomAttribute<DisplayAttribute>()?.GetName()
            ?? throw new InvalidOperationException($"{member.GetType().Name}.{member} has no [Display(Name = \"…\")].");
        return (title, field.GetCustomAttribute<ToneAttribute>()?.Tone ?? Web.Tone.Plain);
    }
}

/// <summary>How a badge is coloured. The words carry the meaning; the tone only helps the eye.</summary>
public enum Tone
{
    Plain,

    /// <summary>Under way.</summary>
    Busy,

    /// <summary>Waits for somebody.</summary>
    Wait,

    /// <summary>Done, kept, in force.</summary>
    Good,

    /// <summary>Overdue, refused, void.</summary>
    Bad,
}

[AttributeUsage(AttributeTargets.Field)]
public sealed class ToneAttribute(Tone tone) : Attribute
{
    public Tone Tone { get; } = tone;
}
