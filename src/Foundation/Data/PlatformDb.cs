using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace Mingtang.Foundation.Data;

/// <summary>
/// The one database of the house. Entities are internal to their rooms, so no room can spell another room's table; what
/// rooms share goes through the contracts of Foundation.
/// </summary>
public sealed class PlatformDb(DbContextOptions<PlatformDb> options) : DbContext(options)
{
    /// <summary>Which of the two engines this is; only the few lines of raw SQL in Foundation need to ask.</summary>
    public bool IsPostgres => Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal);

    /// <summary>For who has rooms but no house around them.</summary>
    public static PlatformDb Of(DbContextOptionsBuilder<PlatformDb> options, IEnumerable<IRoom> rooms)
    {
        var house = new ServiceCollection();
        foreach (var room in rooms)
            house.AddSingleton(room);
        return new(options.UseApplicationServiceProvider(house.BuildServiceProvider()).Options);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        FoundationModel.Map(modelBuilder);
        foreach (var room in options.FindExtension<CoreOptionsExtension>()!.ApplicationServiceProvider!.GetServices<IRoom>())
            room.MapModel(modelBuilder);
        NameColumns.InSnakeCase(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var convention in ByAttribute)
            configurationBuilder.Conventions.Remove(convention);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <summary>
    /// Mappings here are said in code alone; looking for attributes on each of some thousand properties would be a third of what the model costs
    /// at every start.
    /// </summary>
    private static readonly Type[] ByAttribute =
    [
        typeof(KeyAttributeConvention), typeof(ForeignKeyAttributeConvention), typeof(IndexAttributeConvention), typeof(InversePropertyAttributeConvention),
        typeof(KeylessAttributeConvention), typeof(MaxLengthAttributeConvention), typeof(StringLengthAttributeConvention), typeof(RequiredPropertyAttributeConvention),
        typeof(RequiredNavigationAttributeConvention), typeof(TimestampAttributeConvention), typeof(ConcurrencyCheckAttributeConvention),
        typeof(NotMappedMemberAttributeConvention), typeof(NotMappedTypeAttributeConvention), typeof(OwnedAttributeConvention), typeof(ComplexTypeAttributeConvention),
        typeof(DatabaseGeneratedAttributeConvention), typeof(UnicodeAttributeConvention), typeof(PrecisionAttributeConvention), typeof(DeleteBehaviorAttributeConvention),
        typeof(EntityTypeConfigurationAttributeConvention), typeof(BackingFieldAttributeConvention), typeof(NavigationBackingFieldAttributeConvention),
        typeof(RelationalColumnAttributeConvention), typeof(RelationalColumnCommentAttributeConvention), typeof(RelationalTableAttributeConvention),
        typeof(RelationalTableCommentAttributeConvention), typeof(RelationalPropertyJsonPropertyNameAttributeConvention), typeof(RelationalNavigationJsonPropertyNameAttributeConvention),
    ];

    /// <summary>SQLite forgets the kind of a time; every time in this house is UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.Kind == DateTimeKind.Utc ? time : time.ToUniversalTime(),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
