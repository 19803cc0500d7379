using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Mingtang.Documents.Intake;

/// <summary>A form that was refused for a mark, to be shown again with all that was typed into it.</summary>
/// <param name="Action">Where it was posted.</param>
/// <param name="HadFiles">A browser does not send a file again by itself.</param>
internal sealed record MarkedForm(string Action, IReadOnlyList<MarkedField> Fields, bool HadFiles)
{
    public static MarkedForm Of(HttpRequest request, object page) => new(
        $"{request.PathBase}{request.Path}{request.QueryString}",
        [.. request.Form.Where(field => IsTyped(field.Key)).SelectMany(field => field.Value.OfType<string>(), (field, value) => new MarkedField(field.Key, value, LabelOf(page.GetType(), field.Key), TypedMark.IsIn(value)))],
        request.Form.Files.Count > 0);

    /// <summary>The form's own proof, and what nobody may read.</summary>
    public static bool IsTyped(string name) => !name.StartsWith("__", StringComparison.Ordinal) && !name.Contains("Password", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the page calls the field: <c>Input.Title</c> is the title of its bound property.</summary>
    private static string LabelOf(Type type, string name)
    {
        MemberInfo? member = null;
        foreach (var part in name.Split('.'))
        {
            var property = type.GetProperty(part.Split('[')[0], BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.IgnoreCase);
            if (property is null)
                return "填写的内容";
            (member, type) = (property, property.PropertyType.IsGenericType ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType);
        }
        return member?.GetCustomAttribute<DisplayAttribute>()?.Name ?? "填写的内容";
    }
}

internal sealed record MarkedField(string Name, string Value, string Label, bool IsMarked)
{
    /// <summary>Enough to see what was typed.</summary>
    public int Rows => Math.Clamp(Value.Split('\n').Sum(line => line.Length / 40 + 1), 1, 16);

    /// <summary>Words; what a box or a list sends stands behind the form.</summary>
    public bool IsShown => IsMarked || Value.Any(letter => letter is >= '\u4E00' and <= '\u9FFF');
}
