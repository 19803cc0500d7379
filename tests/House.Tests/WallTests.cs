using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;
using Mingtang.Schema;
using Mingtang.TestKit;

namespace Mingtang.House;

/// <summary><c>internal</c> is the wall of a room; what is public is a door, and doors are few and listed.</summary>
public sealed class WallTests
{
    [Fact]
    public void Every_public_type_of_a_room_is_a_listed_door()
    {
        var listed = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "House.Tests", "doors.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#')).ToHashSet();
        var open = RoomTypes().Where(type => type.IsPublic).Select(type => type.FullName!).ToHashSet();
        open.Except(listed).ShouldBeEmpty("a public type is a door: make it internal, or list it in tests/House.Tests/doors.txt");
        listed.Except(open).ShouldBeEmpty("a listed door is gone: strike it from doors.txt");
    }

    [Fact]
    public void Classes_are_sealed_static_or_made_to_be_inherited()
    {
        var loose = RoomTypes()
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.Name.Contains('<', StringComparison.Ordinal) && !IsView(type))
            .Where(type => !RoomTypes().Any(heir => heir.BaseType == type))
            .Select(type => type.FullName);
        loose.ShouldBeEmpty();
    }

    [Fact]
    public void Every_table_starts_with_the_name_of_its_room()
    {
        using var database = TestDatabase.EmptyOn(Engine.Sqlite);
        var options = new DbContextOptionsBuilder<PlatformDb>();
        database.Choice.Use(options, SchemaDoor.Assembly);
        using var db = PlatformDb.Of(options, Host.House.Rooms);
        var astray = db.Model.GetEntityTypes()
            .Where(entity => !entity.GetTableName()!.StartsWith(RoomOf(entity.ClrType) + "_", StringComparison.Ordinal))
            .Select(entity => entity.GetTableName());
        astray.ShouldBeEmpty();
    }

    [Fact]
    public void No_type_is_called_manager_helper_util_service_impl_or_dto()
    {
        string[] vague = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Impl", "Dto"];
        var named = Sources.Files("src", ".cs").Select(file => Path.GetFileNameWithoutExtension(file.Path))
            .Where(name => !name.EndsWith("TagHelper", StringComparison.Ordinal))
            .Where(name => vague.Any(word => name.EndsWith(word, StringComparison.Ordinal)));
        named.ShouldBeEmpty();
    }

    private static string RoomOf(Type entity) => entity.Assembly.GetName().Name!.Split('.')[^1].ToLowerInvariant();

    private static IEnumerable<Type> RoomTypes() =>
        Host.House.Rooms.Select(room => room.GetType().Assembly).Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Mingtang.", StringComparison.Ordinal) == true);

    /// <summary>Compiled Razor views are public or open by the compiler's choice.</summary>
    private static bool IsView(Type type) => type.FullName!.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal);
}
