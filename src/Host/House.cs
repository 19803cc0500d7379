using Mingtang.Agencies;
using Mingtang.Documents;
using Mingtang.Foundation;
using Mingtang.Interpretations;
using Mingtang.Library;
using Mingtang.Polls;
using Mingtang.Portal;
using Mingtang.Requests;
using Mingtang.WorkPlans;

namespace Mingtang.Host;

/// <summary>The rooms of the house, in the order of the arrows: a room may lean only on those before it.</summary>
public static class House
{
    public static IReadOnlyList<IRoom> Rooms { get; } = [new AgenciesRoom(), new PollsRoom(), new DocumentsRoom(), new InterpretationsRoom(), new LibraryRoom(), new RequestsRoom(), new WorkPlansRoom(), new PortalRoom()];
}
