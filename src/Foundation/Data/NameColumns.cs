using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Mingtang.Foundation.Data;

/// <summary>Columns are snake_case on both engines, so that SQL written by hand needs no quotes on either.</summary>
internal static class NameColumns
{
    public static void InSnakeCase(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }
}
