using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mingtang.Documents.Content;

public static class StructuredTextColumn
{
    /// <summary>One JSON text on both engines; an unchanged text writes nothing.</summary>
    public static PropertyBuilder<StructuredText> AsStructuredText(this PropertyBuilder<StructuredText> property)
    {
        property.HasConversion(text => text.ToJson(), json => StructuredText.FromJson(json));
        property.Metadata.SetValueComparer(new ValueComparer<StructuredText>((a, b) => Equals(a, b), text => text.GetHashCode(), text => text));
        return property;
    }
}
