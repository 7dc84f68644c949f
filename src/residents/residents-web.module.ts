import {
  Module,
  RequestMethod,
  type MiddlewareConsumer,
  type NestModule,
  type OnModuleInit,
} from '@nestjs/common';
import { PlacesModule } from '../places/places.module';
import { ConfirmLinks } from './confirmations/confirm-links';
import { ConfirmApi } from './confirmations/confirm.api';
import { ConfirmPages } from './confirmations/confirm.pages';
import { HomePages } from './home/home.pages';
import { ImportedListsPages } from './imported-lists/imported-lists.pages';
import { ListForms } from './imported-lists/list-forms.middleware';
import { ListSweep } from './imported-lists/list-sweep';
import { ListsModule } from './imported-lists/lists.module';
import { OrganisationDesk } from './organisations/organisation-desk.service';
import { OrganisationDoorPages } from './organisations/organisation-door.pages';
import { OrganisationMembers } from './organisations/organisation-members.service';
import { OrganisationOf } from './organisations/organisation-of.service';
import { OrganisationQuestions } from './organisations/organisation-questions.service';
import { OrganisationScreens } from './organisations/organisation-screens.service';
import { OrganisationSignUpPages } from './organisations/organisation-sign-up.pages';
import { OrganisationPages } from './organisations/organisation.pages';
import { OrganisationsReportPages } from './organisations/organisations-report.pages';
import { Organisations } from './organisations/organisations.service';
import { FollowPages } from './interests/follow.pages';
import { FollowingPages } from './following/following.pages';
import { FollowingService } from './following/following.service';
import { SavedSurveysPages } from './saved-surveys/saved-surveys.pages';
import { SavedSurveys } from './saved-surveys/saved-surveys.service';
import { OfficerSignUpPages } from './officer-sign-ups/officer-sign-ups.pages';
import { OfficerSignUps } from './officer-sign-ups/officer-sign-ups.service';
import { WaitingListApi } from './waiting-list/waiting-list.api';
import { WaitingListPages } from './waiting-list/waiting-list.pages';
import { WaitingList } from './waiting-list/waiting-list.service';
import { StaffHome } from '../staff/home/staff-home';
import { StaffModule } from '../staff/staff.module';
import { PauseApi } from './pause/pause.api';
import { PausePages } from './pause/pause.pages';
import { PauseService } from './pause/pause.service';
import { PacesPages } from './preferences/paces.pages';
import { PreferencesApi } from './preferences/preferences.api';
import { PreferencesPages } from './preferences/preferences.pages';
import { PreferencesService } from './preferences/preferences.service';
import { PhoneClaims } from './phones/phone-claims.service';
import { PhonesApi } from './phones/phones.api';
import { PhonesPages } from './phones/phones.pages';
import { StopTextsPages } from './phones/stop-texts.pages';
import { StopTexts } from './phones/stop-texts.service';
import { SmsModule } from '../platform/sms/sms.module';
import { CodeDoor } from './privacy/code-door.service';
import { OneTimeCodes } from './privacy/one-time-codes.service';
import { PersonalData } from './privacy/personal-data.service';
import { PrivacyApi } from './privacy/privacy.api';
import { PrivacyPages } from './privacy/privacy.pages';
import { ProofOfAddress } from './proof/proof-of-address.service';
import { ResidentsModule } from './residents.module';
import { SignUpApi } from './sign-up/sign-up.api';
import { SignUpPages } from './sign-up/sign-up.pages';
import { SignUpsService } from './sign-up/sign-ups.service';
import { SurveyService } from './sign-up/survey.service';
import { PlaceAbouts } from './your-places/place-abouts.service';
import { PlaceAreasPages } from './your-places/place-areas.pages';
import { PlaceWherePages } from './your-places/place-where.pages';
import { PlaceReader } from './your-places/place-reader.service';
import { PlacesDoor } from './your-places/places-door.service';
import { YourPlacesApi } from './your-places/your-places.api';
import { YourPlacesPages } from './your-places/your-places.pages';
import { YourPlaces } from './your-places/your-places.service';
import { WhereApi } from './where/where.api';
import { WherePages } from './where/where.pages';
import { Where } from './where/where.service';
import { UnsubscribeApi } from './unsubscribe/unsubscribe.api';
import { UnsubscribePages } from './unsubscribe/unsubscribe.pages';

/** Pages and JSON API of residents. */
@Module({
  imports: [ResidentsModule, ListsModule, SmsModule, PlacesModule, StaffModule],
  controllers: [
    HomePages,
    ImportedListsPages,
    OrganisationSignUpPages,
    OrganisationDoorPages,
    OrganisationPages,
    OrganisationsReportPages,
    SavedSurveysPages,
    SignUpPages,
    SignUpApi,
    ConfirmPages,
    ConfirmApi,
    PrivacyPages,
    PrivacyApi,
    PhonesPages,
    PhonesApi,
    StopTextsPages,
    FollowingPages,
    YourPlacesPages,
    PlaceAreasPages,
    PlaceWherePages,
    YourPlacesApi,
    PausePages,
    PauseApi,
    PacesPages,
    PreferencesPages,
    PreferencesApi,
    FollowPages,
    OfficerSignUpPages,
    WaitingListApi,
    WaitingListPages,
    UnsubscribePages,
    UnsubscribeApi,
    WhereApi,
    WherePages,
  ],
  providers: [
    ConfirmLinks,
    CodeDoor,
    OneTimeCodes,
    PersonalData,
    FollowingService,
    ListSweep,
    OrganisationDesk,
    OrganisationMembers,
    OrganisationOf,
    OrganisationQuestions,
    OrganisationScreens,
    Organisations,
    SavedSurveys,
    OfficerSignUps,
    WaitingList,
    PauseService,
    PhoneClaims,
    PlaceReader,
    PlaceAbouts,
    PlacesDoor,
    PreferencesService,
    StopTexts,
    ProofOfAddress,
    SignUpsService,
    SurveyService,
    Where,
    YourPlaces,
  ],
  exports: [CodeDoor, OneTimeCodes, ProofOfAddress],
})
export class ResidentsWebModule implements NestModule, OnModuleInit {
  constructor(private readonly home: StaffHome) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(ListForms)
      .forRoutes({ path: 'staff/imported-lists', method: RequestMethod.POST });
  }

  onModuleInit(): void {
    this.home.add({
      title: 'Sign somebody up',
      href: '/staff/sign-ups',
      section: 'residents',
      words: 'Take down who wants our messages, on the street or at a stall.',
      permission: 'resident.sign-up',
      order: 45,
    });
    this.home.add({
      title: 'Waiting list',
      href: '/staff/waiting-list',
      section: 'residents',
      words: 'Open boroughs, and invite the people who wait there.',
      permission: 'waiting-list.open',
      order: 81,
    });
    this.home.add({
      title: 'Lists of other providers',
      href: '/staff/imported-lists',
      section: 'residents',
      words: 'Invite the people who got messages by another service.',
      permission: 'list.import',
      order: 82,
    });
    this.home.add({
      title: 'Organisations',
      href: '/staff/organisations',
      section: 'residents',
      words: 'Schools, shops and watch schemes that get messages, by kind.',
      permission: 'organisation.read',
      order: 83,
    });
  }
}
