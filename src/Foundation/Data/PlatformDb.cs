using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mingtang.Foundation.Data;

/// <summary>
/// The one database of the house. Entities are internal to their rooms, so no room can spell another room's table; what
/// rooms share goes through the contracts of Foundation.
/// </summary>
public sealed class PlatformDb(DbContextOptions<PlatformDb> options, IEnumerable<IRoom> rooms) : DbContext(options)
{
    /// <summary>Which of the two engines this is; only the few lines of raw SQL in Foundation need to ask.</summary>
    public bool IsPostgres => Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        FoundationModel.Map(modelBuilder);
        foreach (var room in rooms)
            room.MapModel(modelBuilder);
        NameColumns.InSnakeCase(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <summary>SQLite forgets the kind of a time; every time in this house is UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.Kind == DateTimeKind.Utc ? time : time.ToUniversalTime(),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
