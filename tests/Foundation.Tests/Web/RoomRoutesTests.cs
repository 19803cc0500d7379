using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Mingtang.Foundation.Web;

public sealed class RoomRoutesTests
{
    [Theory]
    [InlineData("/Rooms/WorkPlans/Desk/AnnualReturn", "Rooms/WorkPlans/Desk/AnnualReturn/{id?}", "desk/workplans/annual-return/{id?}")]
    [InlineData("/Rooms/WorkPlans/Desk/Index", "Rooms/WorkPlans/Desk", "desk/workplans")]
    [InlineData("/Rooms/WorkPlans/Desk/Index", "Rooms/WorkPlans/Desk/Index", "desk/workplans")]
    [InlineData("/Rooms/WorkPlans/Desk/Index", "Rooms/WorkPlans/Desk/{id:guid}", "desk/workplans/{id:guid}")]
    [InlineData("/Rooms/WorkPlans/Portal/Index", "Rooms/WorkPlans/Portal", "workplans")]
    [InlineData("/Rooms/Agencies/Desk/People/AddPost", "Rooms/Agencies/Desk/People/AddPost", "desk/agencies/people/add-post")]
    [InlineData("/Rooms/Agencies/Portal/SignIn", "sign-in", "sign-in")]
    [InlineData("/Pages/Home", "", "")]
    public void The_folder_gives_the_address(string page, string given, string address)
    {
        var model = new PageRouteModel(page + ".cshtml", page);
        model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = given } });

        new RoomRoutes().Apply(model);

        model.Selectors.Single().AttributeRouteModel!.Template.ShouldBe(address);
    }

    [Fact]
    public void An_index_page_has_one_address()
    {
        var model = new PageRouteModel("/Rooms/WorkPlans/Desk/Index.cshtml", "/Rooms/WorkPlans/Desk/Index");
        foreach (var template in (string[])["Rooms/WorkPlans/Desk/Index", "Rooms/WorkPlans/Desk"])
            model.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = template } });

        new RoomRoutes().Apply(model);

        model.Selectors.Count.ShouldBe(1);
    }
}
