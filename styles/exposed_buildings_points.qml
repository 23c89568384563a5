<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="0" simplifyLocal="1" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|MapTips|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0">
  <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="1" forceraster="0" symbollevels="0">
    <rules key="sijeong">
      <rule label="Hazardous fuel within 100 m" key="sijeong.0">
        <rule filter="&quot;e100&quot; &lt;= 0" symbol="0" label="none" key="sijeong.0.0"/>
        <rule filter="&quot;e100&quot; > 0 AND &quot;e100&quot; &lt;= 0.2" symbol="1" label="up to 20 %" key="sijeong.0.1"/>
        <rule filter="&quot;e100&quot; > 0.2 AND &quot;e100&quot; &lt;= 0.4" symbol="2" label="20–40 %" key="sijeong.0.2"/>
        <rule filter="&quot;e100&quot; > 0.4 AND &quot;e100&quot; &lt;= 0.6" symbol="3" label="40–60 %" key="sijeong.0.3"/>
        <rule filter="&quot;e100&quot; > 0.6 AND &quot;e100&quot; &lt;= 0.8" symbol="4" label="60–80 %" key="sijeong.0.4"/>
        <rule filter="&quot;e100&quot; > 0.8 AND &quot;e100&quot; &lt;= 1" symbol="5" label="80–100 %" key="sijeong.0.5"/>
      </rule>
    </rules>
    <symbols>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="211,219,225,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="169,181,190,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.12"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="211,219,225,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="169,181,190,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.12"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 0.9 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="1">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="251,217,143,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.12"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="251,217,143,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.12"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.5 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="2">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="246,163,80,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.12"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="246,163,80,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.12"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.5 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="3">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="226,98,47,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.12"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="226,98,47,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.12"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.5 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="4">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="174,36,51,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.12"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="174,36,51,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.12"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.5 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" force_rhr="0" clip_to_extent="1" alpha="1" name="5">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="0"/>
            <Option type="QString" name="cap_style" value="square"/>
            <Option type="QString" name="color" value="94,11,34,255"/>
            <Option type="QString" name="horizontal_anchor_point" value="1"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="name" value="circle"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="255,255,255,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.12"/>
            <Option type="QString" name="outline_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="scale_method" value="diameter"/>
            <Option type="QString" name="size" value="2.2"/>
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="size_unit" value="MM"/>
            <Option type="QString" name="vertical_anchor_point" value="1"/>
          </Option>
          <prop k="angle" v="0"/>
          <prop k="cap_style" v="square"/>
          <prop k="color" v="94,11,34,255"/>
          <prop k="horizontal_anchor_point" v="1"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="name" v="circle"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="255,255,255,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.12"/>
          <prop k="outline_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="scale_method" v="diameter"/>
          <prop k="size" v="2.2"/>
          <prop k="size_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="size_unit" v="MM"/>
          <prop k="vertical_anchor_point" v="1"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="size">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN @map_scale > 40000 THEN 1.5 WHEN @map_scale > 10000 THEN 1.8 ELSE 2.6 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
    <orderby>
      <orderByClause nullsFirst="0" asc="1">"e100"</orderByClause>
    </orderby>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <fieldConfiguration>
    <field name="village_id" configurationFlags="None"/>
    <field name="village_class" configurationFlags="None"/>
    <field name="chain_size" configurationFlags="None"/>
    <field name="dist_m" configurationFlags="None"/>
    <field name="fuel" configurationFlags="None"/>
    <field name="fmi" configurationFlags="None"/>
    <field name="e30" configurationFlags="None"/>
    <field name="e100" configurationFlags="None"/>
    <field name="e500" configurationFlags="None"/>
    <field name="conifer_100" configurationFlags="None"/>
    <field name="bearing_deg" configurationFlags="None"/>
    <field name="wind_term" configurationFlags="None"/>
    <field name="tmi" configurationFlags="None"/>
    <field name="climb_deg" configurationFlags="None"/>
    <field name="fire_m" configurationFlags="None"/>
  </fieldConfiguration>
  <aliases>
    <alias name="Village" field="village_id" index="0"/>
    <alias name="Class of the village" field="village_class" index="1"/>
    <alias name="Buildings in the chain" field="chain_size" index="2"/>
    <alias name="Distance to forest (m)" field="dist_m" index="3"/>
    <alias name="Fuel" field="fuel" index="4"/>
    <alias name="Fuel index FMI (10)" field="fmi" index="5"/>
    <alias name="Hazardous fuel within 30 m (%)" field="e30" index="6"/>
    <alias name="Hazardous fuel within 100 m (%)" field="e100" index="7"/>
    <alias name="Hazardous fuel within 500 m (%)" field="e500" index="8"/>
    <alias name="Conifers within 100 m (%)" field="conifer_100" index="9"/>
    <alias name="Bearing from the forest (°)" field="bearing_deg" index="10"/>
    <alias name="Wind from the forest (0–1)" field="wind_term" index="11"/>
    <alias name="Terrain index TMI (10)" field="tmi" index="12"/>
    <alias name="Slope up which a fire comes (°)" field="climb_deg" index="13"/>
    <alias name="Distance to a past fire (m)" field="fire_m" index="14"/>
  </aliases>
  <defaults>
    <default expression="" field="village_id" applyOnUpdate="0"/>
    <default expression="" field="village_class" applyOnUpdate="0"/>
    <default expression="" field="chain_size" applyOnUpdate="0"/>
    <default expression="" field="dist_m" applyOnUpdate="0"/>
    <default expression="" field="fuel" applyOnUpdate="0"/>
    <default expression="" field="fmi" applyOnUpdate="0"/>
    <default expression="" field="e30" applyOnUpdate="0"/>
    <default expression="" field="e100" applyOnUpdate="0"/>
    <default expression="" field="e500" applyOnUpdate="0"/>
    <default expression="" field="conifer_100" applyOnUpdate="0"/>
    <default expression="" field="bearing_deg" applyOnUpdate="0"/>
    <default expression="" field="wind_term" applyOnUpdate="0"/>
    <default expression="" field="tmi" applyOnUpdate="0"/>
    <default expression="" field="climb_deg" applyOnUpdate="0"/>
    <default expression="" field="fire_m" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="0" exp_strength="0" field="village_id" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="village_class" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="chain_size" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="dist_m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="fuel" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="fmi" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="e30" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="e100" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="e500" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="conifer_100" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="bearing_deg" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="wind_term" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="tmi" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="climb_deg" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="fire_m" notnull_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="village_id" exp=""/>
    <constraint desc="" field="village_class" exp=""/>
    <constraint desc="" field="chain_size" exp=""/>
    <constraint desc="" field="dist_m" exp=""/>
    <constraint desc="" field="fuel" exp=""/>
    <constraint desc="" field="fmi" exp=""/>
    <constraint desc="" field="e30" exp=""/>
    <constraint desc="" field="e100" exp=""/>
    <constraint desc="" field="e500" exp=""/>
    <constraint desc="" field="conifer_100" exp=""/>
    <constraint desc="" field="bearing_deg" exp=""/>
    <constraint desc="" field="wind_term" exp=""/>
    <constraint desc="" field="tmi" exp=""/>
    <constraint desc="" field="climb_deg" exp=""/>
    <constraint desc="" field="fire_m" exp=""/>
  </constraintExpressions>
  <expressionfields/>
  <mapTip>&lt;b>Buildings by exposure to forest fire&lt;/b>&lt;table>[% CASE WHEN "village_id" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Village&lt;/td>&lt;td align="right">&lt;b>' || format_number("village_id", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "village_class" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Class of the village&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("village_class"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "dist_m" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Distance to forest (m)&lt;/td>&lt;td align="right">&lt;b>' || format_number("dist_m", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "fuel" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Fuel&lt;/td>&lt;td align="right">&lt;b>' || coalesce(map_get(map('conifer', 'conifers', 'mixed', 'mixed forest', 'broadleaf', 'broadleaved trees', 'bamboo', 'bamboo', 'unstocked', 'unstocked forest land', 'bare', 'cleared or other land inside forest', 'unknown', 'not known'), "fuel"), "fuel") || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "e30" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Hazardous fuel within 30 m (%)&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "e30", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "e100" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Hazardous fuel within 100 m (%)&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "e100", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "e500" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Hazardous fuel within 500 m (%)&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "e500", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "conifer_100" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Conifers within 100 m (%)&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "conifer_100", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "climb_deg" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Slope up which a fire comes (°)&lt;/td>&lt;td align="right">&lt;b>' || format_number("climb_deg", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "wind_term" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Wind from the forest (0–1)&lt;/td>&lt;td align="right">&lt;b>' || format_number("wind_term", 2) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "tmi" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Terrain index TMI (10)&lt;/td>&lt;td align="right">&lt;b>' || format_number("tmi", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "fire_m" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Distance to a past fire (m)&lt;/td>&lt;td align="right">&lt;b>' || format_number("fire_m", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %]&lt;/table></mapTip>
  <layerGeometryType>0</layerGeometryType>
</qgis>
